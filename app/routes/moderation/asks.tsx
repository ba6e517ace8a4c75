import { useTranslation } from 'react-i18next'
import { quotePolicy, reasons } from '~/core/words/moderation'
import type { Asks } from '~/steps/moderation/read-text'
import { Button } from '~/ui/Button'
import { ButtonGroup } from '~/ui/ButtonGroup'
import { CheckboxGroup } from '~/ui/CheckboxGroup'
import { Details } from '~/ui/Details'
import { Inset } from '~/ui/Inset'
import { LinkButton } from '~/ui/LinkButton'
import { RadioGroup } from '~/ui/RadioGroup'
import { TextArea } from '~/ui/TextArea'
import { type Problem, problemAt } from '~/web/forms'
import { TakeOut, type Written } from './marked'
import type { Typed } from './text-action'

interface AsksProps {
  asks: Exclude<Asks, { task: null }>
  written: readonly Written[]
  typed: Typed
  problems: readonly Problem[]
  /** what in the wording surely shows who somebody is, when it was sent all the same */
  found: string
  keys: boolean
  later: string
}

/** What is asked of a moderator with one text, and the ways on. All of it is one form. */
export function AsksOf(props: AsksProps) {
  const { asks, later, keys } = props
  const { t } = useTranslation('moderation')
  const checks = asks.task === 'check'
  return (
    <>
      {asks.task === 'agree' && <Versions versions={asks.versions} />}
      {(asks.task === 'translate' || checks) && <OneOf label={t('translate.agreed')} {...asks.agreed} />}
      {checks && (
        <OneOf
          label={t(`translate.${otherThan(asks.agreed.language)}`)}
          text={asks.translated}
          language={otherThan(asks.agreed.language)}
        />
      )}
      {checks ? <Check {...props} /> : <Wording {...props} />}
      <Unusable {...props} />
      <ButtonGroup>
        <LinkButton look="secondary" href={later} shortcut={keys ? 'n' : undefined}>
          {t('look.later')}
        </LinkButton>
      </ButtonGroup>
    </>
  )
}

function Wording({ asks, written, typed, problems, found, keys }: AsksProps) {
  const { t } = useTranslation('moderation')
  const translates = asks.task === 'translate'
  const language = translates ? otherThan(asks.agreed.language) : typed.language
  return (
    <>
      {asks.task === 'look' && <TakeOut written={written} keys={keys} />}
      <div data-key={keys ? 'q' : undefined}>
        <TextArea
          name="wording"
          label={translates ? t(`translate.${language}`) : t('look.wording')}
          hint={t(translates ? 'translate.hint' : 'look.wording-hint', { most: quotePolicy.words })}
          error={problemAt(problems, 'wording')}
          defaultValue={typed.wording}
          lang={language}
        />
      </div>
      {translates ? null : (
        <RadioGroup
          name="language-of-quote"
          legend={t('look.language')}
          options={[
            { value: 'cy', label: t('look.cy') },
            { value: 'en', label: t('look.en') },
          ]}
          defaultValue={typed.language}
          inline
        />
      )}
      <StillFound problems={problems} found={found} />
      <ButtonGroup>
        <Button name="act" value="wording" shortcut={keys ? 's' : undefined}>
          {t('look.save')}
        </Button>
      </ButtonGroup>
    </>
  )
}

function Check({ asks, typed, problems, found, keys }: AsksProps) {
  const { t } = useTranslation('moderation')
  if (asks.task !== 'check') return null
  const changing = problems.some(({ field }) => field === 'wording' || field === 'sure')
  const language = otherThan(asks.agreed.language)
  return (
    <>
      <ButtonGroup>
        <Button name="act" value="check" shortcut={keys ? 's' : undefined}>
          {t('check.save')}
        </Button>
      </ButtonGroup>
      <div data-key={keys ? 'q' : undefined}>
        <Details summary={t('check.change')} open={changing}>
          <TextArea
            name="wording"
            label={t(`translate.${language}`)}
            hint={t('translate.hint', { most: quotePolicy.words })}
            error={problemAt(problems, 'wording')}
            defaultValue={typed.wording}
            lang={language}
          />
          <StillFound problems={problems} found={found} />
          <Button look="secondary" name="act" value="wording">
            {t('check.save-change')}
          </Button>
        </Details>
      </div>
    </>
  )
}

/** Asked only when the wording still holds what surely shows who somebody is. The machine never decides. */
function StillFound({ problems, found }: Pick<AsksProps, 'problems' | 'found'>) {
  const { t } = useTranslation('moderation')
  const error = problemAt(problems, 'sure')
  if (!error) return null
  return (
    <CheckboxGroup
      name="sure"
      legend={t('sure.legend')}
      hint={t('sure.hint', { found })}
      error={error}
      options={[{ value: 'yes', label: t('sure.yes') }]}
    />
  )
}

function Unusable({ typed, problems, keys }: AsksProps) {
  const { t } = useTranslation('moderation')
  const error = problemAt(problems, 'reason')
  return (
    <div data-key={keys ? 'x' : undefined}>
      <Details summary={t('unusable.summary')} open={error !== undefined || typed.reason !== ''}>
        <RadioGroup
          name="reason"
          legend={t('unusable.legend')}
          error={error}
          options={reasons.map(reason => ({ value: reason, label: t(`reason.${reason}`) }))}
          defaultValue={typed.reason}
        />
        <Button look="secondary" name="act" value="unusable">
          {t('unusable.save')}
        </Button>
      </Details>
    </div>
  )
}

function Versions({ versions }: { versions: readonly { text: string; language: 'cy' | 'en' }[] }) {
  const { t } = useTranslation('moderation')
  return versions.map((version, index) => (
    <div key={`${version.language} ${version.text}`}>
      <OneOf label={t('agree.version', { number: index + 1 })} {...version} />
      <Button look="secondary" name="use" value={String(index)}>
        {t('agree.use', { number: index + 1 })}
      </Button>
    </div>
  ))
}

function OneOf({ label, text, language }: { label: string; text: string; language: 'cy' | 'en' }) {
  return (
    <section>
      <h2 className="heading heading--small">{label}</h2>
      <Inset lang={language}>
        <p className="as-written">{text}</p>
      </Inset>
    </section>
  )
}

const otherThan = (language: 'cy' | 'en') => (language === 'cy' ? 'en' : 'cy')
