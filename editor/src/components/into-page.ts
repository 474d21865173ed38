/** What floats belongs into the page's landmark, not beside it. Inside the canvas, a place on the screen would be a place on the canvas. */
export const intoPage = { target: '#content' };
