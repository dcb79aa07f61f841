// Search begins when the reader reaches for it.
//
// A page that is only read loads this file and no other script. Addresses and words stand in its
// element, since the names of assets change with their bytes; both files are asked for at once, as every wait for a
// distant host is long.

const { dataset } = document.querySelector('script[data-view]');
const load = (name) => import(new URL(dataset[name], document.baseURI));

for (const form of document.querySelectorAll('form[role=search]')) {
  const begin = () => {
    const engine = load('engine');
    load('view').then((view) => view.begin(form, dataset, engine));
  };
  // Who opens the page of answers has reached for them already.
  if (form.id === 'search-form') begin();
  else form.addEventListener('focusin', begin, { once: true });
}
