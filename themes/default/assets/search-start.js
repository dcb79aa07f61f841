// Search begins when the reader reaches for it.
//
// A page that is only read loads this file and no other script. Where the others are, from the root
// of the site, stands in its element, since the names of assets change with their bytes; both are
// asked for at once, and the root of the index with them, as every wait for a distant host is long.

const { dataset } = document.querySelector('script[data-view]');
const at = (path) => new URL(`../${path}`, import.meta.url);
const load = (name) => import(at(dataset[name]));

for (const form of document.querySelectorAll('form[role=search]')) {
  const begin = () => {
    // What did not come is asked for anew, under another address, as browsers remember that it failed.
    const first = load('engine');
    const engine = () => first.catch(() => import(`${at(dataset.engine)}?${Date.now()}`));
    first.catch(() => {});
    const index = fetch(at('search/root.bin')).catch(() => {});
    load('view').then((view) => view.begin(form, dataset, engine, index));
  };
  // Who opens the page of answers has reached for them already.
  if (form.id === 'search-form') begin();
  else form.addEventListener('focusin', begin, { once: true });
}
