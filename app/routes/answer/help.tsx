import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { respondentNamespace } from '~/i18n'
import { HelpList } from '~/ui/HelpList'
import { helpNumbers } from '~/ui/help-numbers'
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
  const numbers = helpNumbers.map(({ who, number, hours }) => ({
    name: name(`help.who.${who}`),
    number,
    note: `${t(`help.lines.${who}`)} (${name(`help.hours.${hours}`)})`,
  }))
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
