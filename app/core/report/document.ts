import type { Agreement } from '~/core/anonymise/release'

/**
 * A report as content, without look: the page on the screen, its print and the PDF are made from the same one, so that
 * they cannot say different things. Every text is finished, in the language of the reader, except what people wrote,
 * which keeps its own.
 */
export interface ReportDocument {
  readonly lang: ReportLang
  readonly title: string
  /** one line beneath the title, such as the period */
  readonly subtitle: string
  /** whose report it is */
  readonly partnership: string
  /** said at the top and on every page of an invented partnership; null for a real one */
  readonly invented: string | null
  /** names and values on the first page: year, date of the data … */
  readonly about: readonly Fact[]
  /** The day the latest of the data is from, 'YYYY-MM-DD'. No clock is asked, so the same data give the same bytes. */
  readonly dataFrom: string
  /** Whether what follows begins on a page of its own and the document has a table of contents. */
  readonly cover: boolean
  readonly blocks: readonly Block[]
  /** what the furniture of a printed page says */
  readonly furniture: {
    readonly page: string
    readonly of: string
    readonly contents: string
    /** beside the running head of an invented partnership */
    readonly invented: string
  }
}

export type ReportLang = 'cy' | 'en'

/** What somebody wrote, in the language they wrote it in; line breaks count. */
export interface Written {
  readonly text: string
  readonly lang: ReportLang
}

/** A finished text in the document's language, or what somebody wrote. */
export type Text = string | Written

export interface Fact {
  readonly name: string
  readonly value: Text
  /** Steps, so many of them reached, are drawn before the value, which says the same in words. */
  readonly score?: { readonly reached: number; readonly of: number } | null
}

export type Block =
  | {
      readonly kind: 'heading'
      readonly level: 2 | 3 | 4
      readonly text: string
      readonly pageBefore?: boolean
    }
  | { readonly kind: 'paragraph'; readonly text: Text; readonly look?: 'lead' | 'soft' | 'quote' }
  | { readonly kind: 'list'; readonly items: readonly Text[] }
  | { readonly kind: 'facts'; readonly rows: readonly Fact[] }
  | ({ readonly kind: 'table' } & ReportTable)
  /** a drawing with its table beside it */
  | { readonly kind: 'chart'; readonly chart: ReportChart; readonly table: ReportTable }
  /** small drawings side by side, each under its name; their table stands before them */
  | {
      readonly kind: 'charts'
      readonly charts: readonly { readonly name: string; readonly chart: ReportChart }[]
    }

export interface ReportTable {
  readonly caption: string
  readonly head: readonly string[]
  /** for each column whether it holds figures; the first column of a row is its header and never does */
  readonly numeric: readonly boolean[]
  readonly rows: readonly (readonly Text[])[]
  readonly note?: string
}

/** A drawing and what it says to somebody who does not see it. The figures stand in a table as well. */
export type ReportChart = {
  /** unique in the document */
  readonly id: string
  readonly title: string
  readonly description: string
} & (
  | {
      readonly kind: 'agreement'
      readonly rows: readonly {
        readonly key: string
        readonly label: string
        readonly agreement: Agreement
        readonly text: string
      }[]
      readonly ticks: readonly [string, string, string]
    }
  | { readonly kind: 'trend'; readonly points: readonly TrendPoint[] }
)

/** A year and the rating it was given; null where it was not rated. */
export interface TrendPoint {
  /** as it stands under the drawing: '2025–26' */
  readonly label: string
  readonly rating: number | null
}

/** The text of a `Text`, without its language. */
export const plain = (text: Text): string => (typeof text === 'string' ? text : text.text)
