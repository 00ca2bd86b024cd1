import type { Role, Sample, Size } from './sample.ts';

/** A process of its own: which module measures, and with what arguments. */
export interface Subject {
  readonly name: string;
  readonly module: ModuleName;
  readonly role: Role;
  readonly size?: Size;
  /** Takes long and says little of daily work: every other round is enough. */
  readonly seldom?: true;
}

type Measure = (subject: { readonly role: Role; readonly size: Size }) => Sample[] | Promise<Sample[]>;

// Loaded one at a time, so that a process holds only what it measures.
const modules = {
  load: async () => (await import('./subjects/load.ts')).measure,
  'load-floor': async () => (await import('./subjects/load-floor.ts')).measure,
  scan: async () => (await import('./subjects/scan.ts')).measure,
  'scan-floor': async () => (await import('./subjects/scan-floor.ts')).measure,
  check: async () => bySize((await import('./subjects/check.ts')).measure),
  'check-floor': async () => bySize((await import('./subjects/check-floor.ts')).measure),
  edit: async () => bySize((await import('./subjects/edit.ts')).measure),
  hover: async () => (await import('./subjects/hover.ts')).measure,
  complete: async () => (await import('./subjects/complete.ts')).measure,
  'complete-floor': async () => (await import('./subjects/complete-floor.ts')).measure,
  'lsp-edit': async () => byRoleAndSize((await import('./subjects/lsp-edit.ts')).measure),
  'lsp-requests': async () => byRole((await import('./subjects/lsp-requests.ts')).measure),
  initialize: async () => byRole((await import('./subjects/initialize.ts')).measure),
  memory: async () => byRole((await import('./subjects/memory.ts')).measure),
} satisfies Record<string, () => Promise<Measure>>;
export type ModuleName = keyof typeof modules;

export const isModule = (name: string): name is ModuleName => Object.hasOwn(modules, name);

export const measureOf = (name: ModuleName): Promise<Measure> => modules[name]();

function bySize(measure: (size: Size) => Sample[]): Measure {
  return ({ size }) => measure(size);
}

function byRole(measure: (role: Role) => Promise<Sample[]>): Measure {
  return ({ role }) => measure(role);
}

function byRoleAndSize(measure: (role: Role, size: Size) => Promise<Sample[]>): Measure {
  return ({ role, size }) => measure(role, size);
}

/** A floor runs right behind its subject, so that both meet the machine in the same mood. */
export function subjectsFor(wanted: readonly Size[]): Subject[] {
  const small = wanted.filter((size) => size !== '10MB');
  return [
    ...Array.from({ length: 3 }, () => pair('load', 'load', 'load-floor')).flat(),
    ...pair('scan', 'scan', 'scan-floor'),
    ...wanted.flatMap((size) => pair('check', 'check', 'check-floor', size)),
    ...wanted.flatMap((size) => pair('edit', 'edit', undefined, size)),
    ...pair('hover', 'hover'),
    ...pair('complete', 'complete', 'complete-floor').map((subject) => ({ ...subject, seldom: true as const })),
    ...small.flatMap((size) => pair('lsp.edit', 'lsp-edit', 'lsp-edit', size)),
    ...pair('lsp.requests', 'lsp-requests', 'lsp-requests'),
    ...pair('initialize', 'initialize', 'initialize'),
    ...pair('memory', 'memory', 'memory'),
  ];
}

function pair(name: string, subject: ModuleName, floor?: ModuleName, size?: Size): Subject[] {
  const sized = size && { size, ...(size === '10MB' && { seldom: true as const }) };
  return [
    { name, module: subject, role: 'subject', ...sized },
    ...(floor ? [{ name, module: floor, role: 'floor' as const, ...sized }] : []),
  ];
}
