import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { SubmitButton } from '~/ui/forms.tsx';
import { Code, type Failed, OwnFactorFields, OwnPassword } from './OwnFactorFields.tsx';

export function FactorBegin({ failed }: Failed) {
  const { t } = useTranslation('accounts');
  return (
    <Form method="post" className="stack">
      <OwnPassword failed={failed} />
      <div>
        <SubmitButton name="intent" value="begin">
          {t('factor.begin')}
        </SubmitButton>
      </div>
    </Form>
  );
}

export function FactorConfirm({ failed }: Failed) {
  const { t } = useTranslation('accounts');
  return (
    <Form method="post" className="stack">
      <Code failed={failed} label={t('factor.code')} />
      <div>
        <SubmitButton name="intent" value="confirm">
          {t('factor.confirm')}
        </SubmitButton>
      </div>
    </Form>
  );
}

export function FactorRenew({ failed }: Failed) {
  const { t } = useTranslation('accounts');
  return (
    <Form method="post" className="stack">
      <OwnFactorFields failed={failed} hasSecondFactor />
      <div>
        <SubmitButton name="intent" value="renew" kind="plain">
          {t('factor.renew')}
        </SubmitButton>{' '}
        <span className="small muted">{t('factor.renewNote')}</span>
      </div>
    </Form>
  );
}

export function FactorTurnOff({ failed }: Failed) {
  const { t } = useTranslation('accounts');
  return (
    <Form method="post" className="stack">
      <OwnFactorFields failed={failed} hasSecondFactor />
      <div>
        <SubmitButton name="intent" value="turn-off" kind="danger">
          {t('factor.turnOff')}
        </SubmitButton>
      </div>
    </Form>
  );
}
