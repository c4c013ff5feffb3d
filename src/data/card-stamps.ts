import { createCanvas, type Canvas, type SKRSContext2D } from '@napi-rs/canvas';
import type { Shade, Stamp } from './card-png.ts';

/** How far something reaches from where it is set. */
export type Reach = Record<'left' | 'right' | 'above' | 'below', number>;

/** What `draw` draws in black at a place, in steps of a shade. */
export function stampOf(
	{ left, right, above, below }: Reach,
	{ full, steps }: Shade,
	draw: (context: SKRSContext2D, x: number, y: number) => void,
): Stamp {
	const x = 2 * Math.ceil(left / 2);
	const bytesPerLine = Math.ceil((x + right) / 2);
	const [width, height] = [2 * bytesPerLine, above + below];
	const context = contextFor(width, height);
	context.clearRect(0, 0, width, height);
	draw(context, x, above);
	const { data } = context.getImageData(0, 0, width, height);
	const points = new Uint8Array(bytesPerLine * height);
	for (let at = 0; at < width * height; at++) {
		// How opaque a point is tells its step.
		const step = Math.round((data[4 * at + 3]! * steps) / 255);
		if (step > 0) points[at >> 1]! |= (full - steps + step) << ((at & 1) === 0 ? 4 : 0);
	}
	const first = points.findIndex((two) => two > 0);
	if (first === -1) return { left: 0, top: 0, bytesPerLine: 0, points: new Uint8Array() };
	const begins = Math.floor(first / bytesPerLine);
	const ends = Math.floor(points.findLastIndex((two) => two > 0) / bytesPerLine) + 1;
	const inked = points.slice(begins * bytesPerLine, ends * bytesPerLine);
	return { left: -x, top: begins - above, bytesPerLine, points: inked };
}

/** The same a point further to the right, for what is set at an odd one. */
export function movedOn({ left, top, bytesPerLine, points }: Stamp): Stamp {
	const wider = bytesPerLine + 1;
	const moved = new Uint8Array((points.length / bytesPerLine || 0) * wider);
	for (let at = 0; at < points.length; at++) {
		const place = at + Math.floor(at / bytesPerLine);
		moved[place]! |= points[at]! >> 4;
		moved[place + 1] = (points[at]! & 15) << 4;
	}
	return { left, top, bytesPerLine: wider, points: moved };
}

/** One canvas for all stamps, large enough for nearly all; for a larger one it is made anew. */
let canvas: Canvas | undefined;

/** A context to measure with, or to draw with on at least so many points. */
export function contextFor(width = 0, height = 0): SKRSContext2D {
	if (!canvas || canvas.width < width || canvas.height < height)
		canvas = createCanvas(Math.max(width, canvas?.width ?? 256), Math.max(height, canvas?.height ?? 160));
	return canvas.getContext('2d');
}
