import { suite, test } from 'node:test';
import { assertHover } from '../support/ask.ts';

/** What is hovered, and the concept it must be; `«»` is the range the hover must have. */
const cases: Readonly<Record<string, readonly (readonly [source: string, concept: string])[]>> = {
  'the longest designation wins': [
    ['a «partial nephrec¦tomy» was done', 'partial-nephrectomy'],
    ['a «partial¦ nephrectomy» was done', 'partial-nephrectomy'],
    ['a «¦partial nephrectomy» was done', 'partial-nephrectomy'],
    ['a «clear cell renal cell carcin¦oma»', 'clear-cell-renal-cell-carcinoma'],
    ['a «renal cell carcin¦oma»', 'renal-cell-carcinoma'],
    ['a «nephrectomy»¦ was done', 'nephrectomy'],
  ],
  'apostrophes and possessives': [
    ["«Gerota's fa¦scia» was opened", 'gerota-fascia'],
    ['«Gerota’s fa¦scia» was opened', 'gerota-fascia'],
    ['«Ger¦ota fascia» was opened', 'gerota-fascia'],
    ['«Gerotaʼs fa¦scia» was opened', 'gerota-fascia'],
    ['the «nephro¦n»’s work', 'nephron'],
  ],
  'hyphens, spaces and line breaks': [
    ['«renal-cell carcin¦oma»', 'renal-cell-carcinoma'],
    ['«renal‑cell carcin¦oma» with a non-breaking hyphen', 'renal-cell-carcinoma'],
    ['«renal\u00a0cell\u00a0carcin¦oma»', 'renal-cell-carcinoma'],
    ['«renal&nbsp;cell carcin¦oma»', 'renal-cell-carcinoma'],
    ['«renal  cell   carcin¦oma»', 'renal-cell-carcinoma'],
    ['«renal cell\n  carcin¦oma»', 'renal-cell-carcinoma'],
    ['«renal cell\r\ncarcin¦oma»', 'renal-cell-carcinoma'],
    ['> «renal cell\n> carcin¦oma»', 'renal-cell-carcinoma'],
    ['- «renal cell\n  carcin¦oma»', 'renal-cell-carcinoma'],
    ['a renal cell - «carcin¦oma»', 'carcinoma'],
    ['renal cell\n\n«carcin¦oma»', 'carcinoma'],
  ],
  'markup inside and around': [
    ['**«renal** cell\ncarcin¦oma»', 'renal-cell-carcinoma'],
    ['**«renal¦** cell\ncarcinoma»', 'renal-cell-carcinoma'],
    ['an _«oligo¦metastatic»_ state', 'oligometastatic-disease'],
    ['_«oligo¦metastatic_ disease» is limited', 'oligometastatic-disease'],
    ['[«renal cell carcin¦oma»](https://example.org)', 'renal-cell-carcinoma'],
    ['## «Renal cell carcin¦oma»', 'renal-cell-carcinoma'],
    ['| site | n |\n|---|---|\n| «partial nephrec¦tomy» | 3 |', 'partial-nephrectomy'],
    ['~~«nephrec¦tomy»~~', 'nephrectomy'],
  ],
  'invisible characters and accents': [
    ['«renal cell carci\u00adno¦ma»', 'renal-cell-carcinoma'],
    ['«renal cell carci&shy;no¦ma»', 'renal-cell-carcinoma'],
    ['«nephro\u200dn¦»', 'nephron'],
    ['«néphron¦»', 'nephron'],
    ['«ne\u0301phron¦»', 'nephron'],
  ],
  'spellings and plurals': [
    ['a «tumo¦ur»', 'tumor'],
    ['«haema¦turia»', 'hematuria'],
    ['«meta¦stases»', 'metastasis'],
    ['«cal¦yces»', 'renal-calyx'],
    ['«renal cell carcino¦mata»', 'renal-cell-carcinoma'],
    ['«renal cell carcino¦mas»', 'renal-cell-carcinoma'],
    ['«oligo¦metastases»', 'oligometastatic-disease'],
    ['«oligo-meta¦static»', 'oligometastatic-disease'],
  ],
  'abbreviations and their compounds': [
    ['«RC¦C»', 'renal-cell-carcinoma'],
    ['«RCC¦s» differ', 'renal-cell-carcinoma'],
    ['«clear cell RC¦C»', 'clear-cell-renal-cell-carcinoma'],
    ['«clear-cell RC¦C»', 'clear-cell-renal-cell-carcinoma'],
    ['«papillary RCC¦s»', 'papillary-renal-cell-carcinoma'],
    ['«ccRC¦C»', 'clear-cell-renal-cell-carcinoma'],
    ['«PD-L¦1»', 'pd-l1'],
    ['«PDL¦1»', 'pd-l1'],
    ['«Opdi¦vo» was given', 'nivolumab'],
  ],
  'letter case': [
    ['«RENAL CELL CARCIN¦OMA»', 'renal-cell-carcinoma'],
    ['«Renal Cell Carcin¦oma»', 'renal-cell-carcinoma'],
    ['«ME¦T» amplification', 'met-gene'],
  ],
  'superseded names too': [
    ['a «hyperneph¦roma»', 'renal-cell-carcinoma'],
    ['a «Fuhrman gra¦de»', 'fuhrman-grading-system'],
  ],
};

for (const [what, sources] of Object.entries(cases)) {
  suite(`hover: ${what}`, () => {
    for (const [source, concept] of sources) {
      test(JSON.stringify(source), () => assertHover(source, concept));
    }
  });
}
