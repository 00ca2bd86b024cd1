import * as v from 'valibot';
import { isMap, isScalar, LineCounter, parseDocument, visit, type Document, type Node } from 'yaml';
import type { Fault } from './fault.ts';

/** A data path in a YAML document, such as `['designations', 2, 'text']`. */
export type Path = readonly (string | number)[];

// A file that is not YAML at all has a fault in each line; the first few tell as much.
const maxSyntaxFaults = 10;

/**
 * A YAML file read against a schema. Every fault is found in one pass and knows its place. Aliases, tags and merge
 * keys are refused: terminology needs none, and they are how YAML is attacked.
 */
export class YamlFile<T> {
  readonly faults: Fault[] = [];
  readonly value: T | undefined;
  readonly #lines = new LineCounter();
  readonly #document: Document.Parsed;

  readonly file: string;

  constructor(file: string, text: string, schema: v.GenericSchema<unknown, T>) {
    this.file = file;
    this.#document = parseDocument(text, {
      lineCounter: this.#lines,
      merge: false,
      uniqueKeys: true,
      prettyErrors: false,
    });
    for (const error of [...this.#document.errors, ...this.#document.warnings].slice(0, maxSyntaxFaults)) {
      this.#report(error.pos[0], error.pos[1], `is not valid YAML: ${error.message}. Mend the syntax.`);
    }
    if (this.faults.length === 0) this.#refuseTags();
    if (this.faults.length === 0) this.value = this.#validate(schema);
  }

  /** Reports a fault at the node of `path`, or at its nearest ancestor that exists. */
  report(path: Path, message: string): void {
    const [start, end] = this.#rangeOf(path);
    this.#report(start, end, message);
  }

  /** A tag makes a value something else than it looks ("!!binary"). */
  #refuseTags(): void {
    visit(this.#document, {
      Node: (_, node) => {
        if (node.tag === undefined || !node.range || this.faults.length >= maxSyntaxFaults) return;
        this.#report(node.range[0], node.range[1], `uses the YAML tag ${node.tag}. Write a plain value instead.`);
      },
    });
  }

  #validate(schema: v.GenericSchema<unknown, T>): T | undefined {
    let data: unknown;
    try {
      data = this.#document.toJS({ maxAliasCount: 0 });
    } catch {
      this.report([], 'uses YAML aliases. Write the value out instead.');
      return undefined;
    }
    const result = v.safeParse(schema, data);
    if (result.success) return result.output;
    for (const issue of result.issues) {
      const path = (issue.path ?? []).map((item) => item.key as string | number);
      const [start, end] = isUnknownKey(issue) ? this.#rangeOfKey(path) : this.#rangeOf(path);
      this.#report(start, end, describe(path, issue));
    }
    return undefined;
  }

  #report(start: number, end: number, message: string): void {
    const { line, col } = this.#lines.linePos(start);
    this.faults.push({ file: this.file, line: Math.max(line, 1), column: Math.max(col, 1), start, end, message });
  }

  #rangeOfKey(path: Path): readonly [number, number] {
    const parent = path.length > 1 ? this.#document.getIn(path.slice(0, -1), true) : this.#document.contents;
    const pair = isMap(parent) ? parent.items.find(({ key }) => isScalar(key) && key.value === path.at(-1)) : undefined;
    const range = isScalar(pair?.key) ? pair.key.range : undefined;
    return range ? [range[0], range[1]] : this.#rangeOf(path);
  }

  #rangeOf(path: Path): readonly [number, number] {
    for (let length = path.length; length >= 0; length--) {
      const node = this.#document.getIn(path.slice(0, length), true) as Node | undefined;
      if (node?.range) return [node.range[0], node.range[1]];
    }
    return [0, 0];
  }
}

const isUnknownKey = (issue: v.BaseIssue<unknown>) => issue.type === 'strict_object' && issue.expected === 'never';

function describe(path: Path, issue: v.BaseIssue<unknown>): string {
  const name = path.join('.') || 'the file';
  if (isUnknownKey(issue)) return `${name} is not a known key. Remove it or correct its name.`;
  if (issue.received === 'undefined') return `${name} is missing. Add it (${issue.expected ?? 'see the schema'}).`;
  if (issue.kind === 'schema') return `${name} is ${issue.received}. It must be ${issue.expected}.`;
  return `${name} ${issue.message}.`;
}
