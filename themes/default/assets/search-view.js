// What the reader sees and touches of search: the page of answers, and the suggestions below the
// field at the head of other pages.
//
// The engine (search.js) answers, this draws. Whatever comes from a question or an answer is set as
// text, never as markup. The words and pieces of the page of answers stand in its own HTML
// (search-parts.html), in the reader's language: a <template> for what is repeated, and `data-when`
// with the states in which a part is seen.

/** Milliseconds without a key before a question is asked. */
const REST = 20;
/** Milliseconds after which an answer holds up no other question. */
const LATE = 3000;
/** Milliseconds without a change before ears are told, so that they do not hear every letter. */
const HUSH = 1000;
/** Cases in the first list, and how many more are shown at a time. */
const STEP = 10;
/** Pages and cases suggested below the field of other pages. */
const SUGGESTED = 5;
/** Characters of a question. What is longer was pasted whole, and its beginning will do. */
const LONGEST = 400;

const NOTHING = { total: 0, near: 0, results: [], pages: [], facets: {} };

const root = new URL('../', import.meta.url).href;
const { lang } = document.documentElement;

/**
 * Makes the form live. `words` are what is said in the reader's language, `engine` asks for the
 * module; where it does not come, the page of answers says so, and any other form leads there. `index`
 * is the first file that the engine will ask for.
 */
export function begin(form, words, engine, index) {
  const first = async (address) => {
    const response = await index;
    index = null;
    return response ?? fetch(address);
  };
  const ask = asker(async () => {
    const { open } = await engine();
    const searcher = await open({ base: root, fetch: first });
    searcher.prepare(lang);
    return searcher;
  });
  const answers = document.getElementById('search-results');
  if (answers) showAnswers(form, answers, words, ask);
  else suggest(form, words, ask);
}

/**
 * Asks after a rest. The texts of one list are fetched at a time, since on a slow line those of two would
 * wait for each other. What is overtaken is answered with null or, where nothing is shown yet, with `busy`:
 * half a word tells something while the whole is on its way. The index is opened at once, before the first
 * key, and again for a later question where it did not come.
 */
function asker(open) {
  let count = 0;
  let came = 0;
  let isShown;
  let going;
  let searcher;
  const opened = () => (searcher ??= open().catch(() => (searcher = null)));
  opened();
  return async (text, options, rest) => {
    const mine = (count += 1);
    // What is taken back is not answered.
    if (!text) {
      came = mine;
      isShown = false;
    }
    await after(rest);
    const isNewest = () => mine === count;
    const wants = async (part) => {
      if (part === 'texts') await going;
      const isWanted = isNewest() || (part === 'texts' && !isShown && mine > came);
      if (isWanted && part === 'texts') going = Promise.race([asked, after(LATE)]);
      return isWanted;
    };
    if (!isNewest() || !text) return null;
    const asked = opened()
      .then((it) => (isNewest() ? it.query(text, { lang, wants, ...options }) : null))
      .catch(() => ({ ...NOTHING, failed: true }));
    const answer = await asked;
    if (!answer || mine < came) return null;
    came = mine;
    isShown = true;
    return { ...answer, busy: mine < count };
  };
}

/** Tells ears, once the words have stayed the same for a while. */
function teller(status) {
  let timer;
  return (words) => {
    clearTimeout(timer);
    timer = setTimeout(() => (status.textContent = words), HUSH);
  };
}

const on = (element, type, act) => element.addEventListener(type, act);

/** Words with their blank filled. */
const filled = (words, value) => words.replace('{}', () => value);

const after = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));

const question = (field) => field.value.trim().slice(0, LONGEST);

/** `lang` for words that are not in the language of the page. */
const foreign = (its) => (its === lang ? null : its);

function make(tag, attributes, ...children) {
  const element = document.createElement(tag);
  set(element, attributes);
  element.append(...children);
  return element;
}

/** Sets attributes, or takes away those that are null. */
function set(element, attributes) {
  for (const [name, value] of Object.entries(attributes)) {
    if (value == null) element.removeAttribute(name);
    else element.setAttribute(name, value);
  }
}

/**
 * The field of other pages: a combobox with a list that is chosen from by hand, as the ARIA Authoring
 * Practices describe it. An option is a link, and opens as links do.
 */
function suggest(form, words, ask) {
  const field = form.elements.q;
  const id = `${field.id}-list`;
  const list = make('div', { id, role: 'listbox', class: 'suggestions', 'aria-label': words.list });
  const status = make('p', { role: 'status', class: 'spoken' });
  const tell = teller(status);
  form.append(list, status);
  set(field, { role: 'combobox', 'aria-autocomplete': 'list', 'aria-controls': id });

  const chosen = () => list.querySelector('[aria-selected=true]');
  const choose = (option) => {
    for (const each of list.children) set(each, { 'aria-selected': each === option });
    set(field, { 'aria-activedescendant': option?.id });
    option?.scrollIntoView({ block: 'nearest' });
  };
  const show = (isShown) => {
    list.hidden = !isShown;
    set(field, { 'aria-expanded': isShown });
    choose();
  };
  /** Closes the list, which the answer that is on its way does not open again. */
  const close = () => {
    ask('');
    show(false);
  };

  const option = ({ href, url, title, lang: its, note, place = note }) =>
    make(
      'a',
      { role: 'option', tabindex: -1, href: href ?? root + url },
      make('span', { lang: foreign(its) }, title),
      ...(place ? [' ', make('span', { class: 'about' }, place)] : []),
    );
  /** An option that leads to the page of answers. */
  const leading = (title, q) => ({
    href: `${form.action}?${new URLSearchParams({ q })}`,
    title: filled(title, q),
    lang,
  });
  const draw = async (rest) => {
    const text = question(field);
    // One letter tells nothing, and its answer would hold up that of the word.
    if (text.length < 2) return close();
    const answer = await ask(text, { limit: SUGGESTED }, rest);
    if (!answer || answer.failed || document.activeElement !== field) return;
    const { total, pages, results, suggestion } = answer;
    const options = [...pages, ...results.slice(0, total)].slice(0, SUGGESTED);
    if (suggestion) options.unshift(leading(words.meant, suggestion.text));
    options.push(leading(words.all, text));
    list.replaceChildren(...options.map(option));
    [...list.children].forEach((each, at) => (each.id = id + at));
    show(true);
    tell(filled(words.count, options.length));
  };

  on(field, 'keydown', (event) => {
    const { key, isComposing } = event;
    const now = chosen();
    const act = {
      ArrowDown: () => choose(now ? now.nextElementSibling : list.firstElementChild),
      ArrowUp: () => choose(now ? now.previousElementSibling : list.lastElementChild),
      Enter: now && (() => now.click()),
      Escape: close,
    }[key];
    if (isComposing) return;
    if (list.hidden) {
      if (key.startsWith('Arrow')) draw(0);
      if (key === 'Escape') field.value = '';
    } else if (act) {
      event.preventDefault();
      act();
    } else if (/^(Home|End|Arrow)/.test(key)) {
      // These move in the text, so the choice goes back there.
      choose();
    }
  });
  // Android's keyboards compose every word, so that what is being composed is asked for as well.
  on(field, 'input', () => {
    choose();
    draw(REST);
  });
  // The field keeps the focus while a finger is on the list.
  on(list, 'mousedown', (event) => event.preventDefault());
  on(field, 'blur', close);
  close();
  draw(0);
}

/** An excerpt as pieces of text and its found words, marked. */
function marked(text, marks) {
  const pieces = [];
  let done = 0;
  for (const [start, end] of [...marks].sort(([a], [b]) => a - b)) {
    const from = Math.max(done, border(text, start, -1));
    const to = border(text, end, 1);
    if (to <= from) continue;
    pieces.push(text.slice(done, from), make('mark', {}, text.slice(from, to)));
    done = to;
  }
  return [...pieces, text.slice(done)];
}

/** The nearest place in that direction that parts no letter from its vowel or tone. */
function border(text, at, step) {
  while (
    text[at - 1] &&
    (/[\p{M}\u0e33\udc00-\udfff]/u.test(text[at] ?? '') || /[\u0e40-\u0e44]/.test(text[at - 1]))
  ) {
    at += step;
  }
  return at;
}

/**
 * The page of answers. Its form is its state, and the address says the same: the question, and the
 * facets that are ticked.
 */
function showAnswers(form, answers, words, ask) {
  const field = form.elements.q;
  const part = (name) => answers.querySelector(`[data-part=${name}]`);
  const facets = [...answers.querySelectorAll('[data-facet]')];
  const ticked = () => [...answers.querySelectorAll(':checked')];
  const tell = teller(part('status'));
  const { title } = document;
  /** The question and the address of what is shown, and the question whose facets are. */
  let shown = '';
  let here;
  let counted;
  /** Whether that address is one to come back to: a settled question is, half a word is not. */
  let isStep;

  /** A copy of a template with its pieces filled; a piece that there is nothing for is left out. */
  const copy = (name, pieces) => {
    const item = part(name).content.firstElementChild.cloneNode(true);
    for (const piece of item.querySelectorAll('[data-is]')) {
      const content = pieces[piece.dataset.is];
      if (content) piece.append(...[content].flat());
      else piece.remove();
    }
    return item;
  };
  const card = (name) => (it) => {
    const found = foreign(it.excerptLang ?? it.lang);
    const excerpt = it.excerpt ? marked(it.excerpt, it.marks) : it.summary;
    const item = copy(name, { ...it, excerpt, badge: found && [] });
    set(item.querySelector('a'), { href: root + it.url });
    set(item.querySelector('[data-its=title]'), { lang: foreign(it.lang) });
    const text = item.querySelector('[data-is=excerpt]');
    if (text) set(text, { lang: found });
    return item;
  };

  /**
   * What is ticked stays, so that it can be unticked, and as long as the question is the same the
   * others keep their places under the finger.
   */
  const drawFacet = (group, choices, isAnew) => {
    const list = group.querySelector('ul');
    const old = new Map();
    for (const item of [...list.children]) {
      const { value, checked } = item.querySelector('input');
      if (checked || !isAnew) old.set(value, item);
      else item.remove();
    }
    const fill = (item, name, text) => (item.querySelector(`.${name}`).textContent = text);
    for (const { id, label, count, checked } of choices) {
      const item = old.get(id) ?? list.appendChild(copy('choice'));
      old.delete(id);
      const box = item.querySelector('input');
      set(box, { name: group.dataset.facet, value: id });
      box.checked ||= checked;
      fill(item, 'choice', label);
      fill(item, 'count', count);
    }
    for (const item of old.values()) {
      if (item.querySelector(':checked')) fill(item, 'count', 0);
      else item.remove();
    }
    group.hidden = list.children.length < 2 && !list.querySelector(':checked');
  };

  const draw = (text, answer, counts, isWide) => {
    const { total, results, pages, suggestion, missing, failed } = answer;
    const cases = results.slice(0, total);
    const near = isWide ? results.slice(total) : [];
    const meant = suggestion?.text;
    const found = total === 1 ? words.one : words.many;
    part('count').textContent = filled(found, total.toLocaleString('en'));
    part('meant').textContent = filled(words.meant, meant);
    part('meant').value = meant;
    part('pages').replaceChildren(...pages.map(card('page')));
    part('cases').replaceChildren(...cases.map(card('case')));
    part('near').replaceChildren(...near.map(card('case')));
    if (counts) {
      for (const group of facets) {
        drawFacet(group, answer.facets[group.dataset.facet] ?? [], text !== counted);
      }
      counted = text;
    }
    shown = text;

    const isOld = !window.DecompressionStream;
    const states = {
      start: !text,
      // Of what was found nothing may be shown, where parts of the index did not come.
      cases: cases.length,
      // Where parts did not come, nobody knows.
      nothing: text && !failed && !missing && !total,
      lost: text && !results.length && !pages.length,
      pages: pages.length,
      near: near.length,
      more: (cases.length && cases.length < total) || (isWide && near.length < answer.near),
      others: cases.length === total && !isWide && answer.near,
      facets: total || ticked().length,
      ticked: ticked().length,
      meant,
      missing,
      failed: failed && !isOld,
      old: failed && isOld,
    };
    for (const element of document.querySelectorAll('[data-when]')) {
      element.hidden = !element.dataset.when.split(' ').some((state) => states[state]);
    }
    if (answer.busy) return;
    const told = answers.querySelectorAll('[data-told]:not([hidden])');
    tell([...told].map((element) => element.textContent).join(' '));
  };

  const address = () => {
    const params = new URLSearchParams(new FormData(form));
    params.set('q', question(field));
    return question(field) ? `?${params}` : location.pathname;
  };
  const remember = (isSettled) => {
    const next = address();
    const isNew = next !== here;
    try {
      if (isNew) history[isStep ? 'pushState' : 'replaceState'](null, '', next);
    } catch {
      // Safari allows a hundred changes in half a minute. What is shown next catches up.
      return;
    }
    here = next;
    document.title = shown ? `${shown} – ${title}` : title;
    isStep = shown && (isSettled || (isStep && !isNew) || document.activeElement !== field);
  };

  /**
   * Asks what the form says and shows the answer, unless another question overtakes it. The facets
   * are only fetched for who opens them.
   */
  const update = async ({ rest, limit = STEP, isWide, isSettled }) => {
    const text = question(field);
    const wanted = {};
    for (const { name, value } of ticked()) (wanted[name] ??= []).push(value);
    set(answers, { 'aria-busy': true });
    const counts = part('filters').open;
    const asked = ask(text, { limit, facets: wanted, counts }, rest);
    const answer = text ? await asked : NOTHING;
    if (!answer) return;
    set(answers, { 'aria-busy': answer.busy || null });
    draw(text, answer, counts, isWide);
    // The other language answers the same question.
    for (const link of document.querySelectorAll('a[hreflang]')) link.search = text && address();
    // A new address is as much work for the browser as the answers, and gets a task of its own.
    await after(0);
    if (text === question(field)) remember(isSettled);
  };
  /** The same, where a button that was pressed may be gone with the old answer. */
  const settle = async () => {
    await update({ isSettled: true });
    part('count').focus();
  };

  /** Makes the form say what the address says. */
  const restore = async (typed) => {
    const params = new URLSearchParams(location.search);
    const { y, ...extent } = history.state ?? {};
    field.value = params.get('q');
    for (const group of facets) {
      group.querySelector('ul').replaceChildren();
      const ids = params.getAll(group.dataset.facet);
      drawFacet(group, ids.map((id) => ({ id, label: id, count: '', checked: true })));
    }
    if (ticked().length) part('filters').open = true;
    here = address();
    isStep = question(field);
    // What was typed before this script had come is newer than the address.
    if (typed) field.value = typed;
    await update(extent);
    if (y) scrollTo(0, y);
  };

  on(field, 'input', () => update({ rest: REST }));
  on(field, 'blur', () => {
    if (address() === here) isStep = shown;
  });
  on(form, 'submit', (event) => {
    event.preventDefault();
    update({ isSettled: true });
    // On a telephone the keyboard goes away, and the answers are seen.
    if (matchMedia('(pointer: coarse)').matches) field.blur();
  });
  on(answers, 'change', () => update({ isSettled: true }));
  on(part('meant'), 'click', ({ target }) => {
    field.value = target.value;
    isStep = true;
    settle();
  });
  on(part('clear'), 'click', () => {
    for (const box of ticked()) box.checked = false;
    settle();
  });
  const listed = () => [...part('cases').children, ...part('near').children];
  /** How far the list goes, so that it can be shown again; how much further it may. */
  const extent = (more = 0) => ({
    limit: Math.max(listed().length + more, STEP),
    isWide: part('near').children.length > 0,
  });
  on(part('filters'), 'toggle', () => {
    if (part('filters').open && counted !== shown) update(extent());
  });
  const extend = async (options) => {
    const before = listed().length;
    await update({ ...extent(STEP), ...options });
    listed()[before]?.querySelector('a').focus();
  };
  on(part('more'), 'click', () => extend());
  on(part('others'), 'click', () => extend({ isWide: true }));
  // Who comes back from an answer finds the list as long as it was, and where it was.
  on(answers, 'click', ({ target }) => {
    if (!target.closest('a')) return;
    history.replaceState({ ...extent(), y: scrollY }, '');
  });
  on(document, 'keydown', (event) => {
    const way = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const stops = [field, ...answers.querySelectorAll('li a')];
    const from = stops.indexOf(document.activeElement);
    const to = way && from >= 0 && !event.isComposing && stops[from + way];
    if (!to) return;
    event.preventDefault();
    to.focus();
  });
  on(window, 'popstate', () => restore());

  restore(field.value);
}
