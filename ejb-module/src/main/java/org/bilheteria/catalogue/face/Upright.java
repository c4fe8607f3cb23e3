package org.bilheteria.catalogue.face;

import com.twelvemonkeys.imageio.metadata.Directory;
import com.twelvemonkeys.imageio.metadata.Entry;
import com.twelvemonkeys.imageio.metadata.jpeg.JPEG;
import com.twelvemonkeys.imageio.metadata.jpeg.JPEGSegment;
import com.twelvemonkeys.imageio.metadata.jpeg.JPEGSegmentUtil;
import com.twelvemonkeys.imageio.metadata.tiff.TIFF;
import com.twelvemonkeys.imageio.metadata.tiff.TIFFReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import net.coobird.thumbnailator.util.exif.ExifFilterUtils;
import net.coobird.thumbnailator.util.exif.Orientation;

/** Turns a photo the way it was meant: a camera writes the pixels as it was held, and that beside them (EXIF). */
final class Upright {

    private Upright() {}

    static BufferedImage turned(BufferedImage image, byte[] jpeg) {
        Orientation held = Orientation.typeOf(orientation(jpeg));
        return ExifFilterUtils.getFilterForOrientation(held == null ? Orientation.TOP_LEFT : held)
                .apply(image);
    }

    /** Notes that can't be read are no reason to refuse a picture. */
    private static int orientation(byte[] jpeg) {
        try (ImageInputStream input = new MemoryCacheImageInputStream(new ByteArrayInputStream(jpeg))) {
            List<JPEGSegment> notes = JPEGSegmentUtil.readSegments(input, JPEG.APP1, "Exif");
            return notes.isEmpty() ? 1 : orientation(notes.get(0));
        } catch (IOException | RuntimeException unreadable) {
            return 1;
        }
    }

    private static int orientation(JPEGSegment notes) throws IOException {
        try (InputStream data = notes.data()) {
            // A byte that fills up.
            data.skipNBytes(1);
            try (ImageInputStream tiff = new MemoryCacheImageInputStream(data)) {
                Directory read = new TIFFReader().read(tiff);
                Entry entry = read.getEntryById(TIFF.TAG_ORIENTATION);
                return entry != null && entry.getValue() instanceof Number number ? number.intValue() : 1;
            }
        }
    }
}
