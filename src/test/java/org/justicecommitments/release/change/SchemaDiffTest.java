package org.justicecommitments.release.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.justicecommitments.release.change.SchemaDiff.Level;

class SchemaDiffTest {

    private static final String HEADER = "table,column,position,type,key,in_csv,definition,required\n";
    private static final String FIRST = "data/t,id,1,text,true,true,The id.,true\n";
    private static final String SECOND = "data/t,year,2,integer,false,true,A year.,false\n";
    private static final String CODES = "table,column,code\ndata/t,id,a\ndata/t,id,b\n";

    @TempDir
    private Path folder;

    private SchemaDiff diff(String columns, String codes) throws IOException {
        write("before", HEADER + FIRST + SECOND, CODES);
        write("after", HEADER + columns, codes);
        return SchemaDiff.between(folder.resolve("before"), folder.resolve("after"));
    }

    private void write(String release, String columns, String codes) throws IOException {
        Path dictionary = Files.createDirectories(folder.resolve(release).resolve("dictionary"));
        Files.writeString(dictionary.resolve("columns.csv"), columns);
        Files.writeString(dictionary.resolve("codes.csv"), codes);
    }

    @Test
    void theSameColumnsKeepTheVersion() throws IOException {
        SchemaDiff diff = diff(FIRST + SECOND, CODES);

        assertThat(diff.level()).isEqualTo(Level.NONE);
        assertThat(diff.after("1.2.3")).isEqualTo("1.2.3");
    }

    @Test
    void otherWordsAreAPatch() throws IOException {
        SchemaDiff diff = diff(FIRST + SECOND.replace("A year.", "The year."), CODES);

        assertThat(diff.after("1.2.3")).isEqualTo("1.2.4");
    }

    @Test
    void aColumnOrACodeMoreIsMinor() throws IOException {
        assertThat(diff(FIRST + SECOND + "data/t,title,3,text,false,true,A title.,false\n", CODES)
                        .after("1.2.3"))
                .isEqualTo("1.3.0");
        assertThat(diff(FIRST + SECOND, CODES + "data/t,id,c\n").after("1.2.3")).isEqualTo("1.3.0");
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "year,2,integer|year,2,number|type of the column data/t.year was integer and is number",
                "year,2,integer|years,2,integer|the column data/t.year is gone",
                "year,2,integer|year,3,integer|position of the column data/t.year was 2 and is 3",
                "id,1,text,true|id,1,text,false|key of the column data/t.id was true and is false"
            })
    void whatReadersRelyOnIsMajor(String was, String is, String sentence) throws IOException {
        SchemaDiff diff = diff((FIRST + SECOND).replace(was, is), CODES);

        assertThat(diff.level()).isEqualTo(Level.MAJOR);
        assertThat(diff.after("0.4.1")).isEqualTo("1.0.0");
        assertThat(diff.breaking()).containsExactly(sentence);
    }

    @Test
    void aCodeLessIsMajor() throws IOException {
        assertThat(diff(FIRST + SECOND, CODES.replace("data/t,id,b\n", "")).breaking())
                .containsExactly("data/t.id.b is no longer allowed");
    }
}
