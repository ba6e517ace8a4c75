import { useTranslation } from 'react-i18next'
import { Button } from '~/ui/Button'

/** Closing a journey, or opening it again. `closed` is the day in words, or null while it is open. */
export function CloseJourney({ closed }: { closed: string | null }) {
  const { t } = useTranslation('journeys')
  return (
    <section>
      <h2 className="heading">{closed ? t('journey.reopen.title') : t('journey.close.title')}</h2>
      <p>{closed ? t('journey.reopen.hint', { date: closed }) : t('journey.close.hint')}</p>
      <form method="post">
        <Button look="secondary" name="intent" value={closed ? 'reopen' : 'close'}>
          {closed ? t('journey.reopen.button') : t('journey.close.button')}
        </Button>
      </form>
    </section>
  )
}
