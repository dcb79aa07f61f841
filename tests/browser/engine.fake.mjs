// Stands in for the engine of search in the tests of what the reader sees.
//
// It answers as `search.js` promises to, and what it answers is decided by words in the question: a
// test says "slow" or "partial" instead of arranging files. Runs in the browser.

const titles = [
  'ธนาคารขยะชุมชน บ้านป้องกันแดด ตำบลกองแขก',
  'ฝายชะลอน้ำแม่ใจ เก็บน้ำไว้ใช้ทั้งปีด้วยแรงของชุมชน',
  'A village that keeps its wells',
];
const excerpt = 'ชาวบ้านช่วยกันสร้างฝายชะลอน้ำ 12 แห่ง ในเวลา 3 เดือน น้ำที่เก็บได้พอใช้ตลอดฤดูแล้ง';
const mark = (text, words) => {
  const at = text.indexOf(words);
  return at < 0 ? [] : [[at, at + words.length]];
};

const result = (number) => {
  const isForeign = number % 3 === 2;
  return {
    case: `case-${number}`,
    url: `cases/case-${number}/`,
    title: `${titles[number % 3]} ${number + 1}`,
    lang: isForeign ? 'en' : 'th',
    excerpt: isForeign ? 'Nine villages wrote down the level of the water each month.' : excerpt,
    marks: isForeign ? mark('Nine villages wrote down the level of the water each month.', 'water') : mark(excerpt, 'ฝายชะลอน้ำ'),
    score: 100 - number,
    place: 'อำเภอแม่ใจ จังหวัดพะเยา',
  };
};

const places = [
  { kind: 'district', url: 'districts/5608/', title: 'อำเภอแม่ใจ', lang: 'th', note: 'จังหวัดพะเยา' },
  { kind: 'province', url: 'provinces/56/', title: 'จังหวัดพะเยา', lang: 'th', note: 'มี 9 อำเภอ' },
];

const hostile = [
  '<img src=x onerror=alert(1)><script>alert(2)</script>',
  'abc \u202eขวาไปซ้าย\u2066 \ud800 end',
  'ก'.repeat(10000),
];

const facets = {
  theme: [
    { id: 'waste', label: 'ขยะและของเสีย', count: 9 },
    { id: 'water', label: 'น้ำและการจัดการน้ำ', count: 14 },
  ],
  province: Array.from({ length: 30 }, (_, at) => ({ id: `${10 + at}`, label: `จังหวัดที่ ${at + 1}`, count: 1 })),
  status: [{ id: 'running', label: 'ดำเนินการอยู่', count: 23 }],
  evidence: [
    { id: '2', label: 'ระดับ 2: มีข้อมูลก่อนและหลัง', count: 11 },
    { id: '3', label: 'ระดับ 3: มีกลุ่มเปรียบเทียบ', count: 12 },
  ],
};

const wait = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));

export async function open() {
  globalThis.asked = [];
  globalThis.read = [];
  return {
    async prepare() {},
    async query(text, { lang, limit = 10, facets: wanted = {}, counts = false, wants = () => true } = {}) {
      globalThis.asked.push({ text, lang, limit, wanted, counts });
      const is = (word) => text.includes(word);
      await wait(is('slow') ? 600 : 5);
      if (is('broken')) throw new Error('no index');
      if (!(await wants('texts'))) return null;
      globalThis.read.push(text);
      let total = is('nothing') ? 0 : is('single') ? 1 : 23;
      if (wanted.theme) total = 9;
      if (wanted.theme?.includes('water')) total = 14;
      if (wanted.theme?.includes('none')) total = 0;
      const near = is('partly') ? 12 : 0;
      const results = Array.from({ length: Math.min(limit, total + near) }, (_, number) => result(number));
      if (is('hostile')) {
        hostile.forEach((text, at) => {
          Object.assign(results[at], { title: text, excerpt: text, place: text, marks: [[-5, 3], [2, 99999], [7, 5]] });
        });
        Object.assign(results[3], { url: 'javascript:alert(3)' });
      }
      // A title in the reader's language, and words that were found in the other edition.
      if (is('across')) Object.assign(results[2], { title: titles[0], lang: 'th', excerptLang: 'en' });
      if (is('echo')) results[0].title = text;
      if (is('cluster')) Object.assign(results[0], { excerpt: 'เก็บน้ำไว้', marks: [[1, 5], [7, 8]] });
      return {
        total,
        near,
        results,
        pages: is('nothing') || is('single') ? [] : places,
        facets: counts && total > 0 ? facets : {},
        suggestion: is('misspelt') ? { text: 'ฝายชะลอน้ำ', why: 'spelling' } : null,
        missing: is('partial'),
        bytes: 1000,
      };
    },
  };
}
