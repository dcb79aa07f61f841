// Search begins when the reader reaches for it.
//
// A page that is only read loads this file and no other script. Addresses stand in the form, since
// the names of assets change with their bytes; both files are asked for at once, as every wait for a
// distant host is long.

for (const form of document.querySelectorAll('form[data-view]')) {
  const load = (name) => import(new URL(form.dataset[name], document.baseURI));
  const begin = () => {
    const engine = load('engine');
    load('view').then((view) => view.begin(form, engine));
  };
  // Who opens the page of answers has reached for them already.
  if (form.id === 'search-form') begin();
  else form.addEventListener('focusin', begin, { once: true });
}
