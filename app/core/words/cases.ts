import { type Rule, whole } from './rules'

/** Numbers under which somebody's papers are kept. */

/** Figures, perhaps after letters, and what is joined to them. */
const code = '[a-z]{0,6}[ /.-]?\\d[a-z0-9]{0,16}(?:[/.-][a-z0-9]{1,16}| \\d[a-z0-9]{0,16}){0,4}'
const named =
  'case (?:number|no|num|ref|reference|id)|crime (?:number|no|ref)|ref(?:erence)?(?: (?:number|no))?|urn|nhs (?:number|no)|ni (?:number|no)|prison number|court number|rhif (?:yr |fy |dy |ei |eich )?achos|rhif trosedd|rhif (?:y )?cyfeirnod|cyfeirnod|rhif yswiriant|rhif gig|rhif llys'

export const caseRules: readonly Rule[] = [
  {
    kind: 'case-number',
    pattern: whole(
      `(?:${named})\\.?(?: (?:fi|i|o|hi|my|our))?(?: ?(?:is|was|:|=|#|ydi|ydy|yw|oedd))? ?#? ?(?<![\\p{L}\\p{N}])(?<what>${code})`,
    ),
    confidence: 'sure',
    accepts: match => /\d\D?\d/.test(match.groups?.what ?? ''),
  },
  {
    kind: 'case-number',
    pattern: whole('[a-z]{1,6}[-/]?\\d{3,12}(?:[-/]?[a-z0-9]{1,12}){0,4}'),
    confidence: 'sure',
  },
  {
    kind: 'case-number',
    pattern: whole('[a-z]{1,6}[-/]\\d{2,12}(?:[-/][a-z0-9]{1,12}){0,4}'),
    confidence: 'sure',
  },
  // Letters before figures belong to them where they were written large.
  {
    kind: 'case-number',
    pattern: whole('[a-z]{2,4} \\d{4,8}'),
    confidence: 'sure',
    accepts: (_, written) => /^[A-Z]{2}/.test(written),
  },
  { kind: 'case-number', pattern: whole('\\d{2}[a-z]{1,3}\\d{4,12}'), confidence: 'sure' },
  { kind: 'case-number', pattern: whole('\\d{3} ?\\d{3} ?\\d{4}'), confidence: 'perhaps' },
  { kind: 'case-number', pattern: whole('\\d{5}'), confidence: 'perhaps' },
  { kind: 'case-number', pattern: whole('\\d{6,12}(?:[-/]\\d{1,6}){0,3}'), confidence: 'perhaps' },
  { kind: 'case-number', pattern: whole('[a-z]{2} ?\\d{2} ?\\d{2} ?\\d{2} ?[a-d]'), confidence: 'sure' },
  // A car's number plate.
  {
    kind: 'case-number',
    pattern: whole('[a-z]{2}\\d{2} ?[a-z]{3}'),
    confidence: 'perhaps',
    accepts: (_, written) => /^[A-Z]{2}/.test(written),
  },
]
