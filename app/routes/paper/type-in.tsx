import { randomBytes } from 'node:crypto'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { newFormKey } from '~/core/journey/link'
import { translator } from '~/i18n'
import { findPaper } from '~/steps/paper/find-paper'
import { sendPaper } from '~/steps/paper/send-paper'
import { Button } from '~/ui/Button'
import { StaffPage } from '~/ui/StaffPage'
import { readForm, textOf } from '~/web/forms'
import { requireMember } from '~/web/guards'
import { languageAsked, toLanguage } from '~/web/language-button'
import { found, idParam, langParam } from '~/web/params'
import { staffMeta } from '~/web/staff-meta'
import { versionWords } from '../instruments/version-words'
import { HindranceNotice } from '../journeys/hindrance-notice'
import { respondentName } from '../journeys/words'
import { BeforeTyping } from './before-typing'
import { formView } from './form-view'
import { PaperCheck } from './paper-check'
import { PaperFields } from './paper-fields'
import { paperPaths } from './paths'
import { readPosted, whichPaper } from './posted'
import { receiptCookie } from './receipt-cookie'

export const meta = staffMeta
const FORM = 'paper'

/** One person's paper: every question they may be asked, on one page. Says nothing of what was answered before. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const lang = langParam(params)
  const worker = await requireMember(request, 'worker')
  const journeyId = idParam(params, 'journey')
  const which = whichPaper(params)
  const { journey, respondent, of, hindrance, leads } = found(
    await findPaper({ worker, journeyId, ...which }),
  )
  const t = translator(lang)
  return {
    title: t('paper:form.title'),
    caption: t('paper:form.caption', {
      reference: journey.reference,
      respondent: respondentName(lang, journey, respondent.id),
    }),
    member: worker,
    back: paperPaths(lang, journeyId).choose,
    hindrance,
    which: `${of.title[lang]} · ${versionWords(lang, of.version)} · ${t(`journeys:stage.${which.stage}`)}`,
    leads: leads.map(({ name, titleCy, titleEn, outside }) => ({
      name: [name, lang === 'cy' ? titleCy : titleEn].filter(Boolean).join(', '),
      outside,
    })),
    formKey: newFormKey(randomBytes),
    language: respondent.language,
    questions: formView(of, { audience: respondent.audience, stage: which.stage }, null, lang),
  }
}

/** Shows what was typed once more to be checked, and sends it when that is wished. */
export async function action({ request, params }: ActionFunctionArgs) {
  const lang = langParam(params)
  const worker = await requireMember(request, 'worker')
  const journeyId = idParam(params, 'journey')
  const which = whichPaper(params)
  const { respondent, of } = found(await findPaper({ worker, journeyId, ...which }))
  const asked = { audience: respondent.audience, stage: which.stage }
  const form = await readForm(request, { nul: 'keep' })
  const intent = textOf(form, 'intent')
  const other = languageAsked(form)
  const there = other && toLanguage(request, other)
  if (there) return there

  const { read, around, value, problems } = readPosted(of, asked, form, lang)
  const again = (step: 'form' | 'check', shown: typeof problems, status: number) =>
    data({ step, around, problems: shown, questions: formView(of, asked, read, lang) }, { status })
  if (other) return again(textOf(form, 'at') === 'check' && value ? 'check' : 'form', [], 200)
  if (intent === 'change') return again('form', [], 200)
  if (!value) return again('form', problems, 422)
  if (intent !== 'send') return again('check', [], 200)

  const now = new Date()
  const { formKey = newFormKey(randomBytes), sees, quote, answered } = value
  const sent = await sendPaper({
    worker,
    journeyId,
    ...which,
    answers: read.answers,
    language: answered,
    share: sees === 'worker',
    quote: quote === 'yes',
    formKey,
    now,
  })
  if (sent.kind === 'not-found') throw new Response(null, { status: 404 })
  if (sent.kind !== 'sent') {
    const t = translator(lang)
    const message = sent.kind === 'refused' ? t(`journeys:hindrance.${sent.why}`) : t('paper:problem.later')
    return again('check', [{ field: null, message }], sent.kind === 'refused' ? 409 : 503)
  }
  const { invitationId, receipt } = sent
  const cookie = receiptCookie({ memberId: worker.memberId, invitationId }, receipt, now)
  return redirect(paperPaths(lang, journeyId).receipt(invitationId), {
    status: 303,
    headers: { 'Set-Cookie': cookie },
  })
}

export default function TypeIn() {
  const page = useLoaderData<typeof loader>()
  const state = useActionData<typeof action>()
  const { t } = useTranslation('paper')
  const problems = state?.problems ?? []
  const around = state?.around ?? {
    language: page.language,
    sees: undefined,
    quote: undefined,
    formKey: page.formKey,
  }
  const questions = state?.questions ?? page.questions
  const checks = state?.step === 'check'
  return (
    <StaffPage
      title={page.title}
      heading={checks ? t('check.title') : undefined}
      caption={page.caption}
      member={page.member}
      area="journeys"
      back={page.back}
      problems={problems}
      formId={FORM}
    >
      {problems.length === 0 && <HindranceNotice hindrance={page.hindrance} />}
      <p className="lead">{page.which}</p>
      {!checks && <BeforeTyping leads={page.leads} />}
      <form method="post" id={FORM} noValidate>
        <input type="hidden" name="formKey" value={around.formKey ?? page.formKey} />
        {checks ? (
          <PaperCheck questions={questions} around={around} />
        ) : (
          <>
            <PaperFields questions={questions} around={around} problems={problems} />
            <Button>{t('form.check')}</Button>
          </>
        )}
      </form>
    </StaffPage>
  )
}
