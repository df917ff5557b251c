/** Places, ranges and documents as VS Code has them: lines end at CRLF, LF or CR, characters are UTF-16 code units. */
import { URI } from "vscode-uri";

export class Position {
  constructor(
    readonly line: number,
    readonly character: number,
  ) {}
  compareTo(other: Position): number {
    return this.line - other.line || this.character - other.character;
  }
  isEqual(other: Position): boolean {
    return this.compareTo(other) === 0;
  }
}

export class Range {
  readonly start: Position;
  readonly end: Position;
  constructor(start: Position | number, end: Position | number, endLine?: number, endCharacter?: number) {
    const places =
      typeof start === "number"
        ? [new Position(start, end as number), new Position(endLine!, endCharacter!)]
        : [start, end as Position];
    [this.start, this.end] = places.sort((a, b) => a.compareTo(b)) as [Position, Position];
  }
  intersection(other: Range): Range | undefined {
    const start = this.start.compareTo(other.start) > 0 ? this.start : other.start;
    const end = this.end.compareTo(other.end) < 0 ? this.end : other.end;
    return start.compareTo(end) > 0 ? undefined : new Range(start, end);
  }
}

export class TextDocument {
  version = 1;
  isClosed = false;
  constructor(
    readonly uri: URI,
    readonly languageId: string,
    private text: string,
  ) {}
  get isUntitled(): boolean {
    return this.uri.scheme === "untitled";
  }
  get fileName(): string {
    return this.uri.fsPath;
  }
  get lineCount(): number {
    return this.lines().length;
  }
  getText(range?: Range): string {
    return range ? this.text.slice(this.offsetAt(range.start), this.offsetAt(range.end)) : this.text;
  }
  offsetAt({ line, character }: Position): number {
    return (this.lines()[line] ?? this.text.length) + character;
  }
  /** Write over some of it, and say what was changed. */
  change(range: Range, text: string): object {
    const [start, end] = [this.offsetAt(range.start), this.offsetAt(range.end)];
    this.text = this.text.slice(0, start) + text + this.text.slice(end);
    return { range, rangeOffset: start, rangeLength: end - start, text };
  }
  private lines(): number[] {
    return [0, ...[...this.text.matchAll(/\r\n|\n|\r/g)].map((end) => end.index + end[0].length)];
  }
}
