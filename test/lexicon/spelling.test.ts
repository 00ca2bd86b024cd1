import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { otherSpellings, toUk, toUs, variantsOf } from '../../server/src/lexicon/spelling.ts';
import { knowledge } from '../support/knowledge.ts';

/** US and UK spellings of one word. */
const pairs = `
  tumor tumour, tumors tumours, hematuria haematuria, hemoglobin haemoglobin, hemorrhage haemorrhage, hematology haematology,
  hemangioblastoma haemangioblastoma, hemodialysis haemodialysis, hemostasis haemostasis, hematoma haematoma,
  anemia anaemia, anemic anaemic, leukemia leukaemia, ischemia ischaemia, ischemic ischaemic, uremia uraemia, uremic uraemic, azotemia azotaemia,
  hyperlipidemia hyperlipidaemia, bacteremia bacteraemia, edema oedema, lymphedema lymphoedema, edematous oedematous,
  esophagus oesophagus, esophageal oesophageal, gynecologic gynaecologic, pediatric paediatric, orthopedic orthopaedic, fetal foetal, fetus foetus,
  diarrhea diarrhoea, estrogen oestrogen, anesthesia anaesthesia, anesthetic anaesthetic, etiology aetiology, cecum caecum, celiac coeliac,
  color colour, colors colours, favor favour, favorable favourable, behavior behaviour, honor honour, labor labour, neighboring neighbouring,
  center centre, centers centres, centered centred, fiber fibre, fibers fibres, liter litre, milliliter millilitre, meter metre, centimeter centimetre,
  localized localised, metastasize metastasise, metastasized metastasised, randomized randomised, randomization randomisation, characterization characterisation,
  hospitalized hospitalised, organized organised, visualize visualise, vascularized vascularised, individualized individualised, immunized immunised, catheterization catheterisation,
  embolization embolisation, stabilize stabilise, recognize recognise, summarize summarise, minimize minimise, standardize standardise, optimize optimise,
  analyze analyse, analyzed analysed, catalyze catalyse, paralyzed paralysed, dialyzed dialysed,
  labeled labelled, labeling labelling, modeling modelling, counseling counselling, signaling signalling,
  sulfate sulphate, aging ageing, dyspnea dyspnoea, apneic apnoeic, amenorrhea amenorrhoea, multicenter multicentre, harboring harbouring,
  thalassemia thalassaemia, septicemia septicaemia, caliber calibre, kilometer kilometre, tunneled tunnelled`
  .split(',')
  .map((pair) => pair.trim().split(' ') as [string, string]);

/** Words that are spelled one way only, however much they look like one of the families. */
const single = `
  rumor? capsize prize prized size sized sizes seize seized resize downsize surprise surprised exercise exercised advise advised advice
  precise concise revise revised supervise supervised televise promise promised compromise compromised premise premises disguise
  arise rise raise raised praise noise poise otherwise likewise wise expertise franchise merchandise enterprise improvise devise devised
  incise excise excised circumcise demise despise comprise comprised paradise treatise
  hemisphere hemispheric hemi hemicolectomy heminephrectomy hemivertebra hemp hem hemlock
  remember member september december temper tempo stem them
  systemic systemically academic academia epidemic epidemics pandemic endemic polemic premium chemical chemistry chemist blemish
  laboratory laborious collaborate elaborate coloration discoloration colorectal colorimetric humor? humorous humoral honorary honorarium vigorous rigorous
  deteriorate favorite? tumoral tumorous tumorigenic tumorigenesis evaporation
  diameter diameters parameter parameters perimeter ureter ureters catheter catheters urethrometer thermometer cystometer barometer kilometer?
  filter literal literature center? percentage central
  cancellation counsel cancel model label travel
  basis analysis analyses? paralysis dialysis hydrolysis lysis lysed? crisis thesis prosthesis diagnosis prognosis metastasis metastases
  estrange establish estate estimate estimated este oestrus?
  etiquette cecil cells cell celibate feta fetch fetid
  sulfonylurea? pages aged managing staging imaging packaging damaging
  disease diseased diseases increase decreased release released base based phase please purpose close those whose nose dose
  pelvis pelvises iris penis testis sepsis axis
  four hour hours our your tour pour course source sourced resource outcome flour contour contours detour
  horizon horizontal wizard lizard hazard bizarre pizza
  analyst catalyst paralytic analytic leukocyte
  gastroesophageal immunocompromised undersized supersized pneumonia pneumonitis haem
  gemcitabine cemiplimab pembrolizumab bevacizumab trastuzumab cabozantinib axitinib pazopanib everolimus temsirolimus`
  .split(/\s+/)
  // Marked "?": spelled both ways in one sense or another, so neither answer is wrong.
  .filter((word) => word !== '' && !word.endsWith('?'));

suite('spelling', () => {
  test('a word’s variants name family, spelling and the other word', () => {
    assert.deepEqual(
      variantsOf('tumours').map(({ is, other }) => [is, other]),
      [['UK', 'tumors']],
    );
    assert.equal(variantsOf('hematuria')[0]?.family, variantsOf('haemoglobin')[0]?.family);
    assert.deepEqual(variantsOf('kidney'), []);
  });

  for (const [us, uk] of pairs) {
    test(`${us}, ${uk}`, () => {
      assert.equal(toUk(us), uk);
      assert.equal(toUs(uk), us);
    });
  }

  for (const word of single) test(`${word} is spelled one way`, () => assert.deepEqual(otherSpellings(word), []));

  test('to and fro is where one was', () => {
    for (const [us, uk] of pairs) {
      assert.equal(toUk(toUs(uk)), uk);
      assert.equal(toUs(toUk(us)), us);
      assert.equal(toUk(uk), uk, 'a UK word is UK already');
      assert.equal(toUs(us), us, 'a US word is US already');
    }
  });

  test('the lexicon’s words are US words', () => {
    const words = new Set(
      knowledge.lexicon.entries
        .filter(({ designation: { form } }) => form === 'full' || form === 'short' || form === 'adjective')
        .flatMap(({ designation }) => designation.text.match(/\p{Ll}{3,}/gu) ?? []),
    );
    assert.deepEqual(
      [...words].filter((word) => toUs(word) !== word),
      [],
    );
  });
});
