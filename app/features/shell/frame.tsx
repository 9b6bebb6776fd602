import type { LoaderFunctionArgs } from '@remix-run/node';
import { Form, Link, Outlet, useLoaderData, useLocation } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { PageTerms } from '~/features/glossary/PageTerms.tsx';
import { countOwnUnread } from '~/features/inbox/own-position.server.ts';
import { Palette } from '~/features/palette/Palette.tsx';
import { requireActor } from '~/features/tenancy/gate.server.ts';
import * as TenancyRepository from '~/features/tenancy/TenancyRepository.server.ts';
import { withPublished } from '~/lib/db.server.ts';
import { AppFrame } from '~/ui/AppFrame.tsx';
import { usePick } from '~/ui/use-language.ts';
import { InboxLink } from './InboxLink.tsx';
import { groupOf, navigationOf } from './navigation.ts';

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const actor = await requireActor({ request, context });
  const own = actor.membership;
  const visited =
    own === null && params.code
      ? await withPublished(context.db, (trx) => TenancyRepository.findProvinceByCode(trx, params.code ?? ''))
      : null;
  const province = own
    ? {
        provinceCode: own.provinceCode,
        nameTh: own.provinceNameTh,
        nameEn: own.provinceNameEn,
        isDemo: own.provinceIsDemo,
      }
    : (visited ?? null);
  return {
    displayName: actor.displayName,
    role: actor.role,
    province,
    agencyNameTh: own?.agencyNameTh ?? null,
    districtNameTh: own?.districtNameTh ?? null,
    unread: await countOwnUnread(context, actor),
    nav: navigationOf(actor, province?.provinceCode ?? null),
    memberships: actor.memberships.map((membership) => ({
      key: `${membership.provinceCode}/${membership.membershipId}`,
      isCurrent:
        membership.membershipId === own?.membershipId && membership.provinceCode === own.provinceCode,
      role: membership.role,
      name: membership.agencyNameTh ?? membership.districtNameTh ?? membership.provinceNameTh,
    })),
  };
}

/** The frame around signed-in pages. */
export default function Frame() {
  const data = useLoaderData<typeof loader>();
  const { t, i18n } = useTranslation('shell');
  const { t: glossary } = useTranslation('glossary');
  const pick = usePick();
  const location = useLocation();
  const next = encodeURIComponent(location.pathname + location.search);
  const provinceName = data.province ? pick({ th: data.province.nameTh, en: data.province.nameEn }) : null;
  const place = data.agencyNameTh ?? [provinceName, data.districtNameTh].filter(Boolean).join(' · ');
  const current = groupOf(location.pathname, data.nav);
  const menu = data.nav.map(({ key, pages }) => ({
    to: pages[0]?.to ?? '/',
    label: t(`groups.${key}`),
    isCurrent: key === current,
    pages: pages.map((page) => ({ to: page.to, label: t(`nav.${page.key}`) })),
  }));
  const others = data.memberships.filter((membership) => !membership.isCurrent);
  return (
    <AppFrame
      place={place || t('roles.platform_admin')}
      nav={menu}
      tools={
        <>
          <Palette
            pages={[...menu.flatMap(({ pages }) => pages), { to: '/glossary', label: glossary('name') }]}
            provinceCode={data.province?.provinceCode ?? null}
          />
          {data.unread !== null && <InboxLink unread={data.unread} />}
          <PageTerms />
        </>
      }
      languageHref={`/language?to=${i18n.language === 'th' ? 'en' : 'th'}&next=${next}`}
      isDemo={data.province?.isDemo ?? false}
      account={{
        label: data.displayName,
        panel: (
          <>
            <div>
              <strong>{data.displayName}</strong>
              <div className="muted small">{t(`roles.${data.role}`)}</div>
            </div>
            {others.map((membership) => (
              <Form key={membership.key} method="post" action="/switch-membership">
                <button type="submit" name="membership" value={membership.key} className="link-button">
                  {t('switchTo')} {membership.name} ({t(`roles.${membership.role}`)})
                </button>
              </Form>
            ))}
            <Link to="/account">{t('account')}</Link>
            <Form method="post" action="/logout">
              <button type="submit" className="button button-small">
                {t('signOut')}
              </button>
            </Form>
          </>
        ),
      }}
    >
      <Outlet />
    </AppFrame>
  );
}
