import { useTranslation } from 'react-i18next'
import type { SealedWords } from '~/core/answer/envelope'
import { askedAs, type Instrument } from '~/core/instrument'
import { type Lang, say, translator } from '~/i18n'
import { Inset } from '~/ui/Inset'

export interface SaidView {
  /** Which check-in it came with: the instrument, the stage and who was asked. */
  about: string
  language: 'cy' | 'en'
  texts: { question: string; text: string }[]
}

/** Words with the questions they answer, in the page's language; the words stay in the writer's. */
export function saidView(lang: Lang, said: SealedWords & { asked: Instrument }): SaidView {
  const t = translator(lang)
  return {
    about: [
      said.asked.title[lang],
      t(`safeguarding:stage.${said.stage}`),
      say(t, `safeguarding:audience.${said.audience}`),
      t(`safeguarding:language.${said.language}`),
    ].join(' · '),
    language: said.language,
    texts: said.texts.map(({ item, text }) => ({ question: askedAs(said.asked, item, said, lang), text })),
  }
}

/** What somebody wrote, under the questions they were asked. */
export function Texts({ said }: { said: SaidView }) {
  const { t } = useTranslation('safeguarding')
  return (
    <>
      <p className="soft">
        {t('words.about')}: {said.about}
      </p>
      {said.texts.map(({ question, text }) => (
        <section key={question}>
          <h2 className="heading heading--small">{question}</h2>
          <Inset lang={said.language}>
            <p className="as-written">{text}</p>
          </Inset>
        </section>
      ))}
    </>
  )
}
