import { type Wording, wordings } from '~/core/instrument'
import { MOST_BYTES, MOST_SECONDS } from '~/core/recording/limits'
import { formatNumber, type Lang, translator } from '~/i18n'
import type { Edited } from '~/steps/instruments/edit-version'
import type { Which } from '~/steps/instruments/editor'
import { addRecording, removeRecording } from '~/steps/instruments/record-wording'
import { type Problem, textOf } from '~/web/forms'
import { readUpload } from '~/web/upload'
import { recordingField } from './recording-view'

/** Which words a form with a recording is about, as its address says: `?record=ti.cy`. throws a 400 for none */
function spokenIn(request: Request): { wording: Wording; language: 'cy' | 'en' } {
  const [name, half] = new URL(request.url).searchParams.get('record')?.split('.') ?? []
  const wording = wordings.find(one => one === name)
  if (!wording || (half !== 'cy' && half !== 'en')) throw new Response(null, { status: 400 })
  return { wording, language: half }
}

export type Recorded = { kind: 'saved' } | { kind: 'problem'; problem: Problem; status: 409 | 422 }

/** Keeps the recording that a form brings. throws a 404 when the question is not there */
export async function recordIn(
  lang: Lang,
  request: Request,
  which: Which & { item: string },
): Promise<Recorded> {
  const spoken = spokenIn(request)
  const field = recordingField(spoken.wording, spoken.language)
  const { bytes, form } = await readUpload(request, field)
  const t = translator(lang)
  const limits = { seconds: MOST_SECONDS, megabytes: formatNumber(lang, MOST_BYTES / 1_000_000) }
  const again = (message: string, status: 409 | 422): Recorded => ({
    kind: 'problem',
    problem: { field, message: `${message} ${t('editor:recording.again')}` },
    status,
  })
  if (!bytes)
    return { kind: 'problem', problem: { field, message: t('editor:recording.no-file') }, status: 422 }
  const done = await addRecording({ ...which, ...spoken, bytes, of: textOf(form, 'of'), now: new Date() })
  if (done.kind === 'no-sound') return again(t(`editor:recording.refused.${done.why}`, limits), 422)
  if (done.kind === 'conflict') return again(t('editor:recording.conflict'), 409)
  return settled(done, field, t('editor:item.published'))
}

/** Takes a recording away. throws a 404 when the question is not there */
export async function unrecordIn(lang: Lang, request: Request, which: Which & { item: string }) {
  const spoken = spokenIn(request)
  const done = await removeRecording({ ...which, ...spoken, now: new Date() })
  return settled(
    done,
    recordingField(spoken.wording, spoken.language),
    translator(lang)('editor:item.published'),
  )
}

function settled(done: Edited, field: string, published: string): Recorded {
  if (done.kind === 'saved') return { kind: 'saved' }
  if (done.kind === 'not-found') throw new Response(null, { status: 404 })
  return { kind: 'problem', problem: { field, message: published }, status: 409 }
}
