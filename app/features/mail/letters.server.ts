import type { Role } from '~/lib/actor.ts';
import type { Language } from '~/lib/context.ts';
import { formatMoment } from '~/lib/format.ts';
import { translator } from '~/messages/i18n.server.ts';
import type { Letter } from './core/letter.ts';

/** Every mail says the same in Thai and then in English. */
export function bilingual(to: string, write: (lang: Language) => { subject: string; body: string }): Letter {
  const th = write('th');
  const en = write('en');
  return { to, subject: `${th.subject} / ${en.subject}`, body: `${th.body}\n\n----\n\n${en.body}\n` };
}

const textsOf = (lang: Language) => translator(lang).getFixedT(lang, ['mail', 'shell']);

/** A link to set a new password; it works once, until `expiresAt`. */
export function passwordResetLetter(to: string, link: string, expiresAt: Date): Letter {
  return bilingual(to, (lang) => {
    const t = textsOf(lang);
    return {
      subject: t('reset.subject'),
      body: t('reset.body', { link, until: formatMoment(expiresAt, lang) }),
    };
  });
}

/** Tells the owner that something about how they sign in has changed. */
export function accountChangedLetter(
  to: string,
  change: 'password' | 'secondFactorOn' | 'secondFactorOff',
  at: Date,
): Letter {
  return bilingual(to, (lang) => {
    const t = textsOf(lang);
    return {
      subject: t(`changed.${change}`),
      body: t('changed.body', { what: t(`changed.${change}`), at: formatMoment(at, lang) }),
    };
  });
}

export interface InvitationFacts {
  to: string;
  displayName: string;
  role: Role;
  /** Agency, district or province the invitation is for. */
  placeTh: string;
  link: string;
  expiresAt: Date;
}

/** A link that makes its receiver a member; it works once. */
export function invitationLetter(facts: InvitationFacts): Letter {
  return bilingual(facts.to, (lang) => {
    const t = textsOf(lang);
    return {
      subject: t('invitation.subject', { place: facts.placeTh }),
      body: t('invitation.body', {
        office: facts.displayName,
        place: facts.placeTh,
        role: t(`shell:roles.${facts.role}`),
        link: facts.link,
        until: formatMoment(facts.expiresAt, lang),
      }),
    };
  });
}
