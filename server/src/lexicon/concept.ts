/**
 * The words of terminology work used throughout (ISO 704, ISO 1087, ISO 30042): a concept has a definition in two
 * registers and designations with a status; everything a person reads has a source.
 */
export type Register = 'professional' | 'plain';

/** preferred and admitted are fit to use; deprecated never was good use; superseded was, until `since`. */
export type Status = 'preferred' | 'admitted' | 'deprecated' | 'superseded';

/** full: a word or phrase; short: clipped or elliptical ("mets"); the rest as named. */
export type Form = 'full' | 'short' | 'adjective' | 'abbreviation' | 'symbol' | 'brand' | 'code';

/** May a replacement be made without a person reading the sentence? `never`: the two are not interchangeable. */
export type Replacing = 'automatic' | 'review' | 'never';

export type RelationKind = 'broader' | 'partOf' | 'treats' | 'targets' | 'confusableWith';

export type CodeSystem = 'ncit' | 'mesh' | 'icd-o-3' | 'icd-10' | 'atc' | 'hgnc' | 'uberon' | 'doid' | 'mondo' | 'nct';

export interface Definition {
  readonly text: string;
  /** Ids in the lexicon's table of sources. */
  readonly sources: readonly string[];
}

export interface Designation {
  readonly text: string;
  readonly status: Status;
  readonly form: Form;
  /** Absent: fit for both registers. */
  readonly register?: Register;
  /**
   * The same text names another concept too, so context has to decide: outside kidney-cancer texts (true), or in them as
   * well (`everywhere`), where only another name of the concept in the same document bears it out.
   */
  readonly ambiguous?: boolean | 'everywhere';
  /** Matched and found, but never shown nor offered (the hiddenLabel of SKOS). */
  readonly hidden?: boolean;
  /**
   * Why, since when (a year) and what to write instead; present on deprecated and superseded designations, and without a
   * year on an admitted one that others use but that is not preferred here ("Bellini duct carcinoma").
   */
  readonly reason?: string;
  readonly since?: number;
  /** What to write instead; absent: the concept's preferred designation. */
  readonly use?: string;
  readonly replacing?: Replacing;
  /** Source of the status, an id in the table of sources. */
  readonly source?: string;
}

export interface Code {
  readonly system: CodeSystem;
  readonly code: string;
  /** `reference`: found with this meaning in a reference table; `unverified`: from expert knowledge. */
  readonly verified: 'reference' | 'unverified';
  readonly note?: string;
}

export interface Concept {
  readonly id: string;
  readonly category: string;
  readonly definition: { readonly professional: Definition; readonly plain: Definition };
  readonly designations: readonly Designation[];
  /** `free`: an everyday notion whose names writers vary at will, so that no one form is asked for. */
  readonly consistency?: 'free';
  readonly usage?: string;
  readonly pronunciation?: string;
  readonly relations: Readonly<Partial<Record<RelationKind, readonly string[]>>>;
  readonly codes: readonly Code[];
  /** Year and month (YYYY-MM) up to which a fact that moves is known to hold. */
  readonly asOf?: string;
}

export interface Source {
  readonly title: string;
  readonly edition?: string;
  readonly year?: number;
  readonly url?: string;
  /** seen: read by us; secondHand: quoted from another source; unverified: expert knowledge, still to be checked. */
  readonly verification: 'seen' | 'secondHand' | 'unverified';
}

/** The one designation to write; with `register` plain, the plain one where the concept has it. */
export function preferred(concept: Concept, register: Register = 'professional'): Designation {
  const fit = (d: Designation, wanted: Register) =>
    d.status === 'preferred' && (d.register ?? 'professional') === wanted;
  const found =
    (register === 'plain' ? concept.designations.find((d) => fit(d, 'plain')) : undefined) ??
    concept.designations.find((d) => fit(d, 'professional')) ??
    concept.designations[0];
  if (!found) throw new Error(`Concept ${concept.id} has no designation.`);
  return found;
}
