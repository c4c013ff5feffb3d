import { kinds } from '../model/id.ts';

/** What can be contributed. */
export const matters = [...kinds, 'events', 'sources', 'facts'] as const;
export type Matter = (typeof matters)[number];

/** What an author fills in, as the schemas say it. */
export type Field = { name: string; isRequired: boolean; isMany: boolean } & Form;

/** How a field is asked for. */
export type Form =
	| { form: 'line' | 'text' | 'date' | 'period' | 'day' | 'address' | 'word' | 'yes' | 'words' | 'links' | 'value' }
	| { form: 'choice'; options: readonly string[] }
	| { form: 'pick'; from: PickList }
	| { form: 'group'; fields: readonly Field[] };

/** The lists of what exists, from which an id is chosen. */
export type PickList = 'articles' | 'sources' | 'properties' | 'units' | 'bodies' | 'topics' | 'questions' | 'stances';

/** The fields of everything that can be contributed. They are read off the schemas, which are too heavy to be evaluated before the form stands. */
export type FormFields = Record<Matter, readonly Field[]>;
