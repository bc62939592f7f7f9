/** What the table of `score` shows: the nodes of some levels, or the departments. */
export interface ScoreView {
  readonly levels: readonly string[] | 'department';
}
