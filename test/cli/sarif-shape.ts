/**
 * What SARIF 2.1.0 (OASIS, with errata 01) demands of the parts that we write, as a JSON schema; sections in brackets.
 * A property that is not named here is a mistake.
 */
const text = { type: 'string', minLength: 1 };
const count = { type: 'integer', minimum: 1 };
const object = (required: readonly string[], properties: Readonly<Record<string, unknown>>) => ({
  type: 'object',
  additionalProperties: false,
  required,
  properties,
});
const list = (items: unknown, rest: Readonly<Record<string, unknown>> = {}) => ({ type: 'array', items, ...rest });

const level = { enum: ['none', 'note', 'warning', 'error'] };
const message = object(['text'], { text });
const artifactLocation = object(['uri'], { uri: { type: 'string', format: 'uri-reference' } });
/** [3.30] One by line and column, and the same by characters. */
const region = object(['startLine', 'startColumn', 'endLine', 'endColumn', 'charOffset', 'charLength'], {
  startLine: count,
  startColumn: count,
  endLine: count,
  endColumn: count,
  charOffset: { type: 'integer', minimum: 0 },
  charLength: { type: 'integer', minimum: 0 },
});
const physicalLocation = object(['artifactLocation', 'region'], { artifactLocation, region });
const location = object(['physicalLocation'], {
  id: { type: 'integer', minimum: 0 },
  physicalLocation,
  message,
});
/** [3.57] */
const replacement = object(['deletedRegion', 'insertedContent'], {
  deletedRegion: region,
  insertedContent: object(['text'], { text: { type: 'string' } }),
});
/** [3.55] */
const fix = object(['artifactChanges'], {
  description: message,
  artifactChanges: list(
    object(['artifactLocation', 'replacements'], {
      artifactLocation,
      replacements: list(replacement, { minItems: 1 }),
    }),
    { minItems: 1 },
  ),
});
/** [3.27] */
const result = object(['ruleId', 'ruleIndex', 'level', 'message', 'locations'], {
  ruleId: text,
  ruleIndex: { type: 'integer', minimum: 0 },
  level,
  message,
  locations: list(location, { minItems: 1, maxItems: 1 }),
  relatedLocations: list(location, { uniqueItems: true }),
  fixes: list(fix, { uniqueItems: true }),
});
/** [3.49] */
const rule = object(['id', 'shortDescription', 'helpUri', 'defaultConfiguration'], {
  id: text,
  shortDescription: message,
  helpUri: { type: 'string', format: 'uri' },
  defaultConfiguration: object(['enabled', 'level'], { enabled: { type: 'boolean' }, level }),
});
/** [3.19] */
const driver = object(['name', 'semanticVersion', 'informationUri', 'rules'], {
  name: text,
  semanticVersion: { type: 'string', pattern: String.raw`^\d+\.\d+\.\d+` },
  informationUri: { type: 'string', format: 'uri' },
  rules: list(rule, { uniqueItems: true }),
});
/** [3.20] */
const invocation = object(['executionSuccessful'], {
  executionSuccessful: { type: 'boolean' },
  toolExecutionNotifications: list(object(['message'], { message, level })),
});
/** [3.14] */
const run = object(['tool', 'columnKind', 'results'], {
  tool: object(['driver'], { driver }),
  columnKind: { const: 'utf16CodeUnits' },
  newlineSequences: list({ type: 'string' }, { minItems: 1, uniqueItems: true }),
  invocations: list(invocation),
  results: list(result),
});

/** [3.13] */
export const sarifShape = object(['version', 'runs'], {
  $schema: { type: 'string', format: 'uri' },
  version: { const: '2.1.0' },
  runs: list(run, { minItems: 1 }),
});
