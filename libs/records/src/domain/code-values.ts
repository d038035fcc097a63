/** How public a document is, in the words of the National Archives' model. */
export const PUBLICITY_CLASSES = {
  public: 'Julkinen',
  'partly-secret': 'Osittain salassa pidettävä',
  secret: 'Salassa pidettävä',
} as const;
export type PublicityClass = keyof typeof PUBLICITY_CLASSES;

/** What personal data a document has. */
export const PERSONAL_DATA = {
  none: 'Ei sisällä henkilötietoja',
  some: 'Sisältää henkilötietoja',
  sensitive: 'Sisältää arkaluonteisia henkilötietoja',
} as const;
export type PersonalData = keyof typeof PERSONAL_DATA;

/** What was done in a matter: the classes of action that this product uses. */
export const ACTION_TYPES = {
  initiation: 'vireilletulo',
  preparation: 'valmistelu',
  decision: 'päätöksenteko',
  execution: 'toimeenpano',
  service: 'tiedoksianto',
  appeal: 'muutoksenhaku',
} as const;
export type ActionType = keyof typeof ACTION_TYPES;

/** How a closed matter ended, and where a document of it stands. */
export const STATUSES = {
  closed: 'Päätetty',
  transferred: 'Siirretty',
  served: 'Toimitettu tiedoksi',
} as const;
export type Status = keyof typeof STATUSES;

/** Kinds of document. */
export const RECORD_TYPES = {
  request: 'Pyyntö',
  decision: 'Päätös',
  letter: 'Kirje',
  attachment: 'Liite',
  account: 'Selvitys',
} as const;
export type RecordType = keyof typeof RECORD_TYPES;

/** What somebody is in a matter or to a document. */
export const AGENT_ROLES = {
  initiator: 'Vireillepanija',
  representative: 'Edustaja',
  sender: 'Lähettäjä',
  recipient: 'Vastaanottaja',
  drafter: 'Laatija',
  handler: 'Käsittelijä',
  decider: 'Päättäjä',
  registrar: 'Kirjaaja',
} as const;
export type AgentRole = keyof typeof AGENT_ROLES;
