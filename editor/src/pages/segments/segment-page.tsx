export const SegmentPage = () => null;
