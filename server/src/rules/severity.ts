/** How loudly a finding is shown; `off` silences its rule. The names are those of the settings. */
export const severities = ['error', 'warning', 'information', 'hint', 'off'] as const;
export type Severity = (typeof severities)[number];
