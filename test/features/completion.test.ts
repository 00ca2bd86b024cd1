import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { accept, complete, completions } from '../support/ask.ts';
import { marked } from '../support/marked-text.ts';

/** What is typed at the end, and the term that must come first. */
const first: Readonly<Record<string, readonly (readonly [typed: string, term: string])[]>> = {
  'beginnings of a word': [
    ['nephrect', 'nephrectomy'],
    ['cabozant', 'cabozantinib'],
    ['oligometastati', 'oligometastatic'],
    ['the gerota', 'gerota fascia'],
  ],
  'typing errors': [
    ['nefrec', 'nephrectomy'],
    ['nephrctom', 'nephrectomy'],
    ['oligometstat', 'oligometastatic'],
    ['cabozantnib', 'cabozantinib'],
    ['sunitnib', 'sunitinib'],
    ['pembrolizimab', 'pembrolizumab'],
    ['onkocytom', 'oncocytoma'],
    ['hematuia', 'hematuria'],
    ['angiomiolip', 'angiomyolipoma'],
  ],
  'several words': [
    ['partial nefrect', 'partial nephrectomy'],
    ['a partial nephr', 'partial nephrectomy'],
    ['renal cell carc', 'renal cell carcinoma'],
    ['clear cell renal cell car', 'clear cell renal cell carcinoma'],
    ['renal-cell carc', 'renal cell carcinoma'],
    ['renal\u00a0cell carc', 'renal cell carcinoma'],
  ],
  'another order of words': [
    ['carcinoma renal cell', 'renal cell carcinoma'],
    ['nephrectomy partial', 'partial nephrectomy'],
  ],
  'abbreviations give the full name': [
    ['ccRCC', 'clear cell renal cell carcinoma'],
    ['SBRT', 'stereotactic ablative radiotherapy'],
    ['RCC', 'renal cell carcinoma'],
  ],
  'brands give the drug': [
    ['patients received Opdivo', 'nivolumab'],
    ['patients received Opdi', 'nivolumab'],
    ['patients received Keytruda', 'pembrolizumab'],
  ],
  'superseded names give the present one': [
    ['hypernephroma', 'renal cell carcinoma'],
    ['hypernephr', 'renal cell carcinoma'],
    ['grawitz tum', 'renal cell carcinoma'],
  ],
};

for (const [what, cases] of Object.entries(first)) {
  suite(`completion: ${what}`, () => {
    for (const [typed, term] of cases) {
      test(`${typed} > ${term}`, () => {
        const [best] = completions(`${typed}¦`);
        // A proper name in a term keeps its capital: "gerota" may give "Gerota fascia".
        assert.equal(best?.toLowerCase(), term, completions(`${typed}¦`).slice(0, 5).join(', '));
        if (!/gerota/i.test(typed)) assert.equal(best, term, 'in lower case within a sentence');
      });
    }
  });
}

suite('completion: what is written', () => {
  test('a capital typed is a capital written, and capitals stay capitals', () => {
    assert.equal(completions('Nephrect¦')[0], 'Nephrectomy');
    assert.equal(completions('NEPHRECT¦')[0], 'NEPHRECTOMY');
    assert.equal(completions('nephrect¦')[0], 'nephrectomy');
    assert.equal(completions('Gerota f¦')[0], 'Gerota fascia');
  });

  test('the whole word is replaced, also from its middle', () => {
    assert.equal(accept('a nephrec¦tmy was done', 'nephrectomy'), 'a nephrectomy was done');
    assert.equal(accept('a nefrec¦ was done', 'nephrectomy'), 'a nephrectomy was done');
    assert.equal(accept('a nefrec¦.', 'nephrectomy'), 'a nephrectomy.');
  });

  test('all words that were typed of the term are replaced, and no others', () => {
    assert.equal(accept('a partial nefrect¦ was', 'partial nephrectomy'), 'a partial nephrectomy was');
    assert.equal(accept('they had nefrect¦ was', 'nephrectomy'), 'they had nephrectomy was');
    assert.equal(accept('with carcinoma renal cell¦, and', 'renal cell carcinoma'), 'with renal cell carcinoma, and');
  });

  test('the range is on the cursor’s line and holds the cursor', () => {
    for (const source of [
      'partial\nnefrect¦',
      'a 🙂 nefrect¦',
      '🙂nefrect¦',
      'a\r\npartial nefrect¦omy\r\n',
      '\ufeffnefrect¦',
    ]) {
      const { text, cursor } = marked(source);
      const offered = complete(source);
      assert.ok(offered.length > 0, source);
      for (const { start, end, typed } of offered) {
        assert.ok(start <= cursor && cursor <= end, source);
        assert.doesNotMatch(text.slice(start, end), /[\r\n]/);
        assert.equal(text.slice(start, cursor), typed);
      }
    }
  });

  test('each text once, never what stands there already, and twenty at most', () => {
    for (const typed of ['ren', 'renal', 'nephrectomy', 'carcinoma', 'tumor', 'RCC']) {
      const offered = completions(`${typed}¦`);
      assert.equal(new Set(offered.map((text) => text.toLowerCase())).size, offered.length);
      assert.ok(offered.length <= 20 && !offered.includes(typed));
    }
  });

  test('no superseded or deprecated name is offered', () => {
    for (const typed of ['hypern', 'grawitz', 'fuhrman', 'conventional renal', 'metastatect', 'transitional cell']) {
      for (const { text, concept } of complete(`${typed}¦`)) {
        const own = concept.designations.find((d) => d.text.toLowerCase() === text.toLowerCase());
        assert.ok(own?.status !== 'superseded' && own?.status !== 'deprecated', `${typed}: ${text}`);
      }
    }
  });

  test('where the offered text hides why, it says for what', () => {
    assert.equal(complete('Opdivo¦')[0]?.via, 'Opdivo');
    assert.equal(complete('hypernephroma¦')[0]?.via, 'hypernephroma');
    assert.equal(complete('nephrect¦')[0]?.via, undefined);
  });
});

suite('completion: spelling', () => {
  const uk = (typed: string) => completions(`---\nlang: en-GB\n---\n\n${typed}¦`);
  test('US where the document says nothing', () => {
    assert.ok(completions('renal tumo¦').every((text) => !/tumour/.test(text)));
    assert.equal(completions('hematur¦')[0], 'hematuria');
  });
  test('UK where that is what is typed', () =>
    assert.ok(completions('renal tumou¦').some((text) => /tumour/.test(text))));
  test('UK in a document that says so', () => {
    assert.ok(uk('tumo').includes('tumour'));
    assert.ok(uk('tumo').every((text) => !/tumor/.test(text)));
    assert.equal(uk('haematur')[0], 'haematuria');
    assert.equal(uk('hematur')[0], 'haematuria');
    for (const text of [...uk('anaem'), ...uk('anem'), ...uk('ischaem')]) assert.doesNotMatch(text, /aaem/);
  });
  test('is English in every word', () => {
    for (const typed of ['oligometastatic', 'systemic ther', 'epidemi', 'ischemi', 'academ']) {
      for (const text of [...completions(`${typed}¦`), ...uk(typed)])
        assert.doesNotMatch(text, /systaem|epidaem|acadaem/);
    }
  });
});
