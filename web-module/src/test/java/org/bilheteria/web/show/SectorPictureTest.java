package org.bilheteria.web.show;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.bilheteria.web.show.SectorPicture.Band;
import org.junit.jupiter.api.Test;

class SectorPictureTest {

    @Test
    void theDearestIsNearestAndDarkestAndWhatIsGoneIsEmpty() {
        String svg = SectorPicture.svg(
                List.of(new Band(10_00, false, true), new Band(90_00, false, false), new Band(50_00, true, false)));

        List<String> bands = svg.lines()
                .flatMap(line -> List.of(line.split("<path ")).stream())
                .filter(path -> path.startsWith("class=\"band"))
                .toList();
        assertThat(bands).hasSize(3);
        assertThat(bands.get(0)).contains("class=\"band\"", "stroke-opacity=\"1.00\"");
        assertThat(bands.get(1)).contains("band gone");
        assertThat(bands.get(2)).contains("band here", "stroke-opacity=\"0.28\"");
    }

    @Test
    void whatCostsTheSameIsAsDark() {
        Band cheap = new Band(10_00, false, false);

        assertThat(SectorPicture.svg(List.of(new Band(90_00, false, false), cheap, cheap))
                        .split("0\\.28", -1))
                .hasSize(3);
        assertThat(SectorPicture.svg(List.of(cheap, cheap)).split("1\\.00", -1)).hasSize(3);
    }

    @Test
    void ofOneSectorOrOfManyThereIsNone() {
        Band band = new Band(1, false, false);

        assertThat(SectorPicture.svg(List.of(band))).isEmpty();
        assertThat(SectorPicture.svg(Collections.nCopies(9, band))).isEmpty();
        assertThat(SectorPicture.svg(Collections.nCopies(8, band))).contains("venue");
    }
}
