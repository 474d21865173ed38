/** The whole drawing, but never larger than life; small ones stand at the top where reading begins. */
export const fitOptions = { padding: 0.12, maxZoom: 1, duration: 150 };
