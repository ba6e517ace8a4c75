import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { respondentNamespace } from '~/i18n'
import { HelpList } from '~/ui/HelpList'
import { PictureCredit } from '~/ui/pictures/PictureCredit'
import { RespondentPage } from '~/ui/RespondentPage'
import { answerMeta } from '~/web/answer-meta'
import { languageOf, registerAsked, titleIn } from '~/web/answering'

export const meta = answerMeta

/** Help now, without a link and without a trace: this page reads nothing from the database. */
export function loader({ request }: LoaderFunctionArgs) {
  const register = registerAsked(request)
  return { page: { register }, title: titleIn(languageOf(request), register, 'help.title') }
}

export default function Help() {
  const { page, title } = useLoaderData<typeof loader>()
  const { t } = useTranslation(respondentNamespace(page.register))
  const { t: name } = useTranslation('common')
  const numbers = [
    { name: name('help.who.childline'), number: '0800 1111', note: t('help.lines.childline') },
    { name: name('help.who.meic'), number: '080880 23456', note: t('help.lines.meic') },
    { name: name('help.who.live-fear-free'), number: '0808 80 10 800', note: t('help.lines.live-fear-free') },
    { name: name('help.who.samaritans'), number: '116 123', note: t('help.lines.samaritans') },
  ]
  return (
    <RespondentPage {...page}>
      <h1 className="heading">{title}</h1>
      <p className="lead">{t('help.danger')}</p>
      <p>{t('help.free')}</p>
      <HelpList numbers={numbers} register={page.register} />
      <h2 className="heading heading--small">{t('help.write.heading')}</h2>
      <p>{t('help.write.body')}</p>
      <PictureCredit />
    </RespondentPage>
  )
}
