import { cardPicture, type Card } from '../../data/card.ts';
import { cards } from '../../data/cards.ts';
import { published } from '../../site.ts';

export async function getStaticPaths() {
	return [...cards(await published())].map(([card, words]) => ({ params: { card }, props: { words } }));
}

export function GET({ props }: { props: { words: Card } }): Response {
	const picture = cardPicture(props.words);
	return new Response(new Uint8Array(picture), { headers: { 'Content-Type': 'image/png' } });
}
