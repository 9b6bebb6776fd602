import type { SameKeys } from '../shape.ts';
import type { mail as th } from '../th/mail.ts';

export const mail: SameKeys<typeof th> = {
  reset: {
    subject: 'Set a new password',
    body: 'Somebody asked to set a new password for your account in Prongsai.\n\nOpen this link to set it. It works once, until {{until}}\n{{link}}\n\nIf it was not you, nothing needs to be done: the old password still works.',
  },
  changed: {
    password: 'Password changed',
    secondFactorOn: 'Second step of sign-in turned on',
    secondFactorOff: 'Second step of sign-in turned off',
    body: 'For your information: {{what}}, {{at}}\n\nIf it was not you, please set a new password at once and tell the province administrator.',
  },
  invitation: {
    subject: 'Invitation to Prongsai – {{place}}',
    body: 'Dear {{office}},\n\nYou are invited to Prongsai for {{place}} as {{role}}.\n\nOpen this link to accept. It works once, until {{until}}\n{{link}}\n\nIf this does not concern you, please delete this mail.',
  },
  outbox: {
    title: 'Outgoing mail',
    leadKept:
      'No mail server is set up, so the product keeps its mail here for the administrator to read and pass on',
    leadSent: 'Mail the product sends; the text of a sent mail is not kept',
    empty: 'No mail yet',
    emptyText: 'Invitations and password resets will appear here',
    to: 'To',
    subject: 'Subject',
    created: 'Time',
    state: 'State',
    read: 'Read',
    sent: 'Sent {{at}}',
    waiting: 'Waiting',
    kept: 'Kept',
    failed: 'Failed {{count}} times: {{error}}',
  },
};
