import { createHash } from 'node:crypto'
import type { InBothLanguages } from '~/core/instrument'
import { HIDDEN } from '../tokens'
import type { Words } from './tables'
import { columns, type packageTexts, reads } from './words'

/** A field of a Table Schema, as far as the package needs one. */
interface Field {
  name: string
  title: string
  type: 'string' | 'integer' | 'date'
  description: string
  constraints?: { required?: true; minimum?: number; maximum?: number }
  categories?: string[]
  missingValues?: { value: string; label: string }[]
}

export interface DataFile {
  readonly path: string
  readonly text: string
}

type TextKey = (typeof packageTexts)[number]

/**
 * The descriptor of a package by the Data Package standard, version 2.0 (datapackage.org), with a Table Schema for each
 * table. It has no date of its making, so that equal releases give equal bytes.
 *
 * name   a short name of lower-case letters, digits and hyphens
 * files  in the order of the package
 */
export function descriptorOf(
  { name, partnership, period }: { name: string; partnership: InBothLanguages; period: string },
  files: Readonly<Record<'tables' | 'synthetic' | 'codebook' | 'releases', DataFile>>,
  words: Words,
): object {
  const both = (key: TextKey) => `${words.cy.text(key)} / ${words.en.text(key)}`
  const fields = (of: keyof typeof columns) => columns[of].map(column => fieldOf(column, both))
  const kept = ({ path, text }: DataFile) => ({
    path,
    encoding: 'utf-8',
    bytes: Buffer.byteLength(text),
    hash: `sha256:${createHash('sha256').update(text, 'utf8').digest('hex')}`,
  })
  // No text stands for "missing" but in the one column that says so: an empty item is a value of its own.
  const table = (resource: string, of: keyof typeof columns, file: DataFile, primaryKey?: string[]) => ({
    name: resource,
    ...kept(file),
    ...{ type: 'table', format: 'csv', mediatype: 'text/csv' },
    description: both(`file-${resource}` as TextKey),
    schema: { fields: fields(of), missingValues: [], ...(primaryKey && { primaryKey }) },
  })
  const place = ['period_from', 'period_to', 'grain', 'instrument', 'table', 'category', 'measure', 'item']
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name,
    title: `${partnership.cy} / ${partnership.en}: ${both('title')}, ${period}`,
    description: (['about', 'rounded', 'hidden', 'synthetic', 'crosses', 'gate', 'limits'] as const)
      .map(both)
      .join('\n\n'),
    version: '1.0.0',
    languages: ['cy', 'en'],
    contributors: [{ title: `${partnership.cy} / ${partnership.en}`, roles: ['rightsHolder'] }],
    resources: [
      table('tables', 'tables', files.tables, place),
      { ...table('synthetic-rows', 'synthetic', files.synthetic, [...place, 'row']), synthetic: true },
      table('codebook', 'codebook', files.codebook),
      {
        name: 'releases',
        ...kept(files.releases),
        ...{ format: 'json', mediatype: 'application/json' },
        description: both('file-releases'),
      },
    ],
  }
}

function fieldOf(name: string, both: (key: TextKey) => string): Field {
  const described = { name, title: name, description: both(`column-${name}` as TextKey) }
  const string = { ...described, type: 'string' } as const
  switch (name) {
    case 'period_from':
    case 'period_to':
      return { ...described, type: 'date', constraints: { required: true } }
    case 'value':
      return {
        ...described,
        type: 'integer',
        constraints: { minimum: 0 },
        missingValues: [
          { value: HIDDEN, label: both('reads-hidden') },
          { value: '', label: both('agrees-nothing') },
        ],
      }
    case 'row':
      return { ...described, type: 'integer', constraints: { required: true, minimum: 1 } }
    case 'reads':
      return { ...string, categories: [...reads, HIDDEN] }
    case 'measure':
      return { ...string, categories: ['people', 'share'] }
    case 'grain':
      return { ...string, categories: ['quarter', 'half-year', 'year'] }
    case 'synthetic':
      return { ...string, categories: ['synthetic'] }
    case 'agrees':
      return { ...string, categories: ['yes', 'no', ''] }
    default:
      return string
  }
}
