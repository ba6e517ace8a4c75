import { useTranslation } from 'react-i18next'
import { useLang } from '~/i18n/use-lang'
import { Button } from '~/ui/Button'
import { Notice } from '~/ui/Notice'

/** That the last one was saved, and the way back. */
export function Saved({ id, keys }: { id: string; keys: boolean }) {
  const { t } = useTranslation('moderation')
  const lang = useLang()
  return (
    <Notice look="done" title={t('saved.title')}>
      <form method="post" action={`/${lang}/moderation`}>
        <input type="hidden" name="words" value={id} />
        <Button look="secondary" shortcut={keys ? 'u' : undefined}>
          {t('saved.undo')}
        </Button>
      </form>
    </Notice>
  )
}
