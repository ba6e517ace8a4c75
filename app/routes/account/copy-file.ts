import { parseWithZod } from '@conform-to/zod/v4'
import { redirect } from '@remix-run/node'
import { zipOfCopy } from '~/core/account/document'
import { copySchema } from '~/core/account/reasons'
import { languages } from '~/i18n'
import { copyJourney } from '~/steps/account/copy-journey'
import { settings } from '~/web/env'
import { readForm } from '~/web/forms'
import { found } from '~/web/params'
import { requireRecent } from '~/web/recent'
import { copyData, copyDocument } from './copy-words'

/** Makes the copy that a form asks for and answers with it; without a reason, back to the page with its form. */
export async function copyFile(
  request: Request,
  by: { memberId: string; partnershipId: string },
  which: { journeyId: string; anybodys: boolean; page: string },
): Promise<Response> {
  await requireRecent(request)
  const submission = parseWithZod(await readForm(request), { schema: copySchema })
  if (submission.status !== 'success') {
    const missing = Object.keys(submission.error ?? {}).join('.')
    return redirect(`${which.page}?missing=${missing}`, 303)
  }
  const { person, reason, language } = submission.value
  const { journeyId, anybodys } = which
  const now = new Date()
  const copy = found(await copyJourney({ by, anybodys, journeyId, person, reason, now }))
  const { baseUrl } = settings()
  const documents = languages
    .filter(lang => language === 'both' || lang === language)
    .map(lang => copyDocument(lang, copy, { on: now, baseUrl }))
  const zip = zipOfCopy(documents, copyData(copy, now))
  return new Response(Buffer.from(zip), {
    headers: {
      'Content-Type': 'application/zip',
      'Content-Disposition': `attachment; filename="clywed-${journeyId.slice(0, 8)}.zip"`,
      'Cache-Control': 'private, no-store',
    },
  })
}
