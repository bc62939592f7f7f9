declare module 'cli-table3/src/utils.js' {
  const utilities: {
    strlen(text: string): number;
    truncate(text: string, width: number, mark?: string): string;
    pad(text: string, width: number, fill: string, direction: string): string;
  };
  export default utilities;
}
