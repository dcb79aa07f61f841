// What `amphoe serve` adds to each page: it loads the page again when a file was saved, and shows
// what there is to mend. The published site has none of this.
{
  const { state, report } = document.currentScript.dataset;
  const place = `amphoe-scroll ${location.pathname}`;
  const closed = 'amphoe-closed';

  // Loading again, at the same place. An empty page under a report has no place of its own: the one
  // from before is kept until there is a page to scroll. The browser, which would go back to the
  // place on the empty page, is kept from it as long as it is we who load.
  let isOurs = false;
  const reload = () => {
    if (report === 'over') sessionStorage.setItem(place, String(scrollY));
    isOurs = true;
    location.reload();
  };
  addEventListener('pagehide', () => {
    history.scrollRestoration = isOurs ? 'manual' : 'auto';
  });
  const kept = sessionStorage.getItem(place);
  if (kept !== null && report === 'over') {
    sessionStorage.removeItem(place);
    const back = () => scrollTo({ top: Number(kept), behavior: 'instant' });
    back();
    addEventListener('load', back, { once: true });
  }

  // News of the state. A browser opens six connections to a host, so a tab that nobody looks at
  // keeps none; it hears the state when it is looked at again.
  let news;
  const listen = () => {
    if (news || document.hidden) return;
    news = new EventSource('/_amphoe/events');
    news.addEventListener('state', (event) => {
      if (event.data !== state) reload();
    });
  };
  const rest = () => {
    news?.close();
    news = undefined;
  };
  document.addEventListener('visibilitychange', () => (document.hidden ? rest() : listen()));
  addEventListener('pagehide', rest);
  addEventListener('pageshow', listen);
  listen();

  // What there is to mend, apart from the page's own style. Errors are laid over the page once for
  // each state; after that, and for warnings, a count in the corner opens the report.
  const show = (html) => {
    const host = document.createElement('div');
    const root = host.attachShadow({ mode: 'open' });
    root.innerHTML = html;
    const count = root.querySelector('.amphoe-count');
    const dialog = root.querySelector('dialog');
    count.addEventListener('click', () => dialog.showModal());
    dialog.addEventListener('close', () => sessionStorage.setItem(closed, state));
    // A click beside the report closes it.
    dialog.addEventListener('click', (event) => event.target === dialog && dialog.close());
    document.body.append(host);
    const isError = count.classList.contains('amphoe-error');
    const open = () => isError && sessionStorage.getItem(closed) !== state && dialog.showModal();
    const style = root.querySelector('link');
    style.addEventListener('load', open, { once: true });
  };
  if (report === 'over') {
    const lang = document.documentElement.lang === 'en' ? 'en' : 'th';
    fetch(`/_amphoe/report/${lang}`)
      .then((answer) => (answer.ok ? answer.text() : ''))
      .then((html) => html && show(html))
      .catch(() => {}); // The server has ended; its next start loads the page again.
  }
}
