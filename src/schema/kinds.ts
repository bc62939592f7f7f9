/** The kinds of file that the tool reads, in the order in which an author meets them. */
export const fileKinds = [
  'framework',
  'indicators',
  'vectors',
  'assessment',
  'department',
  'gate',
  'waivers',
  'baseline',
  'review',
  'actions',
  'certificates',
] as const;
export type FileKind = (typeof fileKinds)[number];

/** What `assess schema` prints: the files that are read, and the JSON that is written. */
export const schemaNames = [
  ...fileKinds,
  'score-output',
  'diff-output',
  'status-output',
  'trend-output',
  'check-output',
  'review-output',
  'actions-output',
  'plan-output',
  'what-if-output',
] as const;
