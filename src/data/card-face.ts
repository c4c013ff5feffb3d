import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { GlobalFonts, type SKRSContext2D } from '@napi-rs/canvas';
import type { Shade, Stamp } from './card-png.ts';
import { contextFor, movedOn, stampOf } from './card-stamps.ts';

/** The two weights of the one family that pictures are set in. */
export type Weight = 400 | 600;

const files: Record<Weight, string> = { 400: 'NotoSansHans-Regular.otf', 600: 'NotoSansHans-Bold.otf' };

/** Strokes may reach beyond their advance. */
const overhang = 8;

/** One size, weight and shade of type. Each piece of words is drawn once and then set wherever it occurs. */
export class Face {
	readonly #size: number;
	readonly #weight: Weight;
	readonly #shade: Shade;
	readonly #stamps = new Map<string, { even: Stamp; odd: Stamp }>();
	readonly #widths = new Map<string, number>();

	/** `size` in points of the picture. */
	constructor(size: number, weight: Weight, shade: Shade) {
		this.#size = size;
		this.#weight = weight;
		this.#shade = shade;
	}

	/** How many points words take, were no two of their letters drawn together: a little more than they do take. */
	widthOf(words: string): number {
		let sum = 0;
		for (const character of words) sum += this.#measured(character);
		return sum;
	}

	/** The pieces of words and where each is set, from nought; and where the words end. */
	set(words: string): { pieces: { at: number; piece: string }[]; width: number } {
		let width = 0;
		let before = '';
		const pieces = (words.match(pieceOfWords) ?? []).map((piece) => {
			if (isKerned(before) && isKerned(piece))
				width += this.#measured(before + piece) - this.#measured(before) - this.#measured(piece);
			const at = width;
			width += this.#measured(piece);
			before = piece;
			return { at, piece };
		});
		return { pieces, width };
	}

	/** A piece on its base line, as it is set at an even or an odd point. */
	stamp(piece: string, isOdd: boolean): Stamp {
		let known = this.#stamps.get(piece);
		if (!known) {
			const even = this.#drawn(piece);
			this.#stamps.set(piece, (known = { even, odd: movedOn(even) }));
		}
		return isOdd ? known.odd : known.even;
	}

	#drawn(piece: string): Stamp {
		const right = Math.ceil(this.#measured(piece)) + overhang;
		const reach = { left: overhang, right, above: Math.ceil(this.#size * 1.2), below: Math.ceil(this.#size * 0.5) };
		return stampOf(reach, this.#shade, (context, x, y) => this.#dressed(context).fillText(piece, x, y));
	}

	#measured(characters: string): number {
		const known = this.#widths.get(characters);
		if (known !== undefined) return known;
		const { width } = this.#dressed(contextFor()).measureText(characters);
		this.#widths.set(characters, width);
		return width;
	}

	#dressed(context: SKRSContext2D): SKRSContext2D {
		register(this.#weight);
		context.font = `${this.#size}px "${familyOf(this.#weight)}"`;
		return context;
	}
}

/**
 * What is drawn at once: a character, and with a letter the quotation marks, dashes and dots beside it, which look one
 * way among letters and another among Han.
 */
const pieceOfWords = /(?:(?<![\u2e80-\u{10ffff}])[\u2010-\u203e]+)?[!-\u200f][\u2010-\u203e]*|./gsu;

/** Letters of alphabets move closer to some others; Han keep their squares. */
function isKerned(character: string): boolean {
	return character > ' ' && character < '\u2e80';
}

const familyOf = (weight: Weight) => `Atlas ${weight}`;
const registered = new Set<Weight>();

/** Noto Sans, Chinese and Latin in one file a weight: looked for in one place, it is drawn a hundred times faster. */
function register(weight: Weight): void {
	if (registered.has(weight)) return;
	const own = fileURLToPath(import.meta.resolve('@embedpdf/fonts-sc'));
	const file = join(dirname(own), '..', 'fonts', files[weight]);
	if (!GlobalFonts.registerFromPath(file, familyOf(weight))) throw new Error(`a font should be ${file}`);
	registered.add(weight);
}
