import { hasStray, NUMBER } from './plural'
import { faultsOfRecordings, type RecordingFault } from './recordings'
import { codesOf } from './scale'
import type { Audience, InstrumentData, ItemData, ScaleOption } from './schema'

export interface Fault {
  path: (string | number)[]
  message:
    | 'no-items'
    | 'key-twice'
    | 'code-twice'
    | 'not-two-agreeing'
    | 'audience-without-items'
    | 'stage-without-items'
    | 'not-an-audience'
    | 'not-a-stage'
    | 'no-options'
    | 'no-answers'
    | 'no-anchors'
    | 'no-frequency'
    | 'condition-not-earlier'
    | 'condition-not-a-choice'
    | 'condition-no-such-answer'
    | 'condition-not-asked'
    | 'counted-not-earlier'
    | 'counted-not-a-number'
    | 'counted-brackets'
    | RecordingFault['message']
}

/** What is wrong with an instrument besides missing texts, each with its place. */
export function faultsOf(of: InstrumentData): Fault[] {
  const faults: Fault[] = []
  const wrong = (message: Fault['message'], ...path: (string | number)[]) => faults.push({ path, message })
  if (of.items.length === 0) wrong('no-items', 'items')
  if (!distinct(of.apart.map(one => one.code))) wrong('code-twice', 'apart')

  const scales = { agree: of.scales.agree, frequency: of.scales.frequency ?? [] }
  for (const [name, scale] of Object.entries(scales)) {
    if (!of.items.some(({ type }) => type === name)) continue
    if (scale.length === 0) wrong('no-frequency', 'scales', name)
    if (!distinct([...scale, ...of.apart].map(one => one.code))) wrong('code-twice', 'scales', name)
    if (of.audiences.some(audience => agreeing(scale, audience) !== 2))
      wrong('not-two-agreeing', 'scales', name)
  }
  for (const audience of of.audiences) {
    if (of.items.length > 0 && !of.items.some(item => item.audiences.includes(audience)))
      wrong('audience-without-items', 'audiences')
  }
  for (const stage of of.stages) {
    if (of.items.length > 0 && !of.items.some(item => (item.stages ?? of.stages).includes(stage)))
      wrong('stage-without-items', 'stages')
  }
  of.items.forEach((item, index) => {
    for (const message of faultsOfItem(of, item, index)) wrong(message, 'items', index)
  })
  return faults
}

function faultsOfItem(of: InstrumentData, item: ItemData, index: number): Fault['message'][] {
  const faults: Fault['message'][] = []
  const earlier = of.items.slice(0, index)
  if (earlier.some(one => one.key === item.key)) faults.push('key-twice')
  if (item.audiences.some(one => !of.audiences.includes(one))) faults.push('not-an-audience')
  if (item.stages?.some(one => !of.stages.includes(one))) faults.push('not-a-stage')
  const listed = item.type === 'one-of' || item.type === 'several-of'
  if (listed && (item.options?.length ?? 0) < 2) faults.push('no-options')
  if (listed && !distinct([...(item.options ?? []), ...of.apart].map(one => one.code)))
    faults.push('code-twice')
  if (item.type === 'yes-no' && !item.answers) faults.push('no-answers')
  if (item.type === 'zero-to-ten' && !item.anchors) faults.push('no-anchors')
  if (item.showIf) faults.push(...faultsOfCondition(of, item, earlier))
  if (item.counted) faults.push(...faultsOfCounted(item, earlier))
  faults.push(...new Set(faultsOfRecordings(item).map(({ message }) => message)))
  return faults
}

/** A condition must lead back to a choice that everybody has met who may meet the item. */
function faultsOfCondition(
  of: InstrumentData,
  { showIf, audiences: readers, stages: when }: ItemData,
  earlier: readonly ItemData[],
): Fault['message'][] {
  const on = earlier.find(one => one.key === showIf?.item)
  if (!on) return ['condition-not-earlier']
  if (on.type === 'short-text' || on.type === 'long-text') return ['condition-not-a-choice']
  const known = codesOf(of, on)
  if (showIf?.is.some(one => !known.includes(one))) return ['condition-no-such-answer']
  const asked =
    readers.every(one => on.audiences.includes(one)) &&
    (when ?? of.stages).every(one => (on.stages ?? of.stages).includes(one))
  return asked ? [] : ['condition-not-asked']
}

/**
 * Words that change with a number must lead back to something that gives one. Whoever was not asked it reads the plain
 * words, so unlike a condition it may be asked of fewer.
 */
function faultsOfCounted({ text, counted }: ItemData, earlier: readonly ItemData[]): Fault['message'][] {
  const on = earlier.find(one => one.key === counted?.item)
  const source: Fault['message'][] = !on
    ? ['counted-not-earlier']
    : on.type === 'several-of' || on.type === 'zero-to-ten'
      ? []
      : ['counted-not-a-number']
  const sentences = Object.values(counted?.forms ?? {}).flatMap(forms => Object.values(forms ?? {}))
  const halves = (pairs: typeof sentences) => pairs.flatMap(({ cy, en }) => [cy, en])
  // Without a number the plain words stand as they are: brackets in them would be read as brackets.
  const stray =
    halves(sentences).some(hasStray) ||
    halves(Object.values(text)).some(one => hasStray(one) || one.includes(NUMBER))
  return stray ? [...source, 'counted-brackets'] : source
}

const distinct = (values: readonly string[]) => new Set(values).size === values.length
const agreeing = (options: readonly ScaleOption[], audience: Audience) =>
  options.filter(one => one.agrees && one.audiences.includes(audience)).length
