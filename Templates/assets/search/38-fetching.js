// Parts that are files

const hasPart = ({ manifest, texts }, kind, number) => manifest.name(kind, number) in texts;

/** Sees to it that a part has been loaded. Where that fails a lenient query goes on, and keeps why it has a gap. */
const fetchPart = async (index, kind, number) => {
  const { manifest, texts, language } = index, name = manifest.name(kind, number);
  try {
    if (!(name in texts) && !manifest.oneFile) await load("search/parts/" + language + "-" + name + ".js");
    if (!(name in texts)) throw damaged();
  } catch (error) {
    if (!index.isLenient) throw error;
    index.gap = error;
  }
};
