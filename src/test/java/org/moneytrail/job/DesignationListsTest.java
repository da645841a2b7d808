package org.moneytrail.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.moneytrail.SharedData;
import org.moneytrail.TestSpark;
import org.moneytrail.lake.Lake;
import org.moneytrail.table.Designations;
import org.moneytrail.table.ListEditions;
import org.moneytrail.table.Quarantine;
import org.moneytrail.table.Table;

/** Sanctions lists as their authorities publish them, from the command line to the tables. Who is on them is invented. */
class DesignationListsTest {
    private static final String UN = """
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <CONSOLIDATED_LIST dateGenerated="2026-02-27T00:00:09.554Z">
              <INDIVIDUALS>
                <INDIVIDUAL>
                  <DATAID>1</DATAID>
                  <FIRST_NAME>YERLAN</FIRST_NAME>
                  <SECOND_NAME>TAILYKTAN</SECOND_NAME>
                  <THIRD_NAME/>
                  <UN_LIST_TYPE>Al-Qaida</UN_LIST_TYPE>
                  <REFERENCE_NUMBER>QDi.9001</REFERENCE_NUMBER>
                  <LISTED_ON>2012-12-31</LISTED_ON>
                  <COMMENTS1>Seen with goods &amp; money;
                    often.</COMMENTS1>
                  <NATIONALITY><VALUE>Kazakhstan</VALUE><VALUE>former Soviet Union</VALUE></NATIONALITY>
                  <LAST_DAY_UPDATED><VALUE>2016-10-13</VALUE><VALUE>2020-11-02</VALUE></LAST_DAY_UPDATED>
                  <INDIVIDUAL_ALIAS><QUALITY>Good</QUALITY><ALIAS_NAME>Erlan Tailyktan; Tailyqtan "Abu Tau"</ALIAS_NAME></INDIVIDUAL_ALIAS>
                  <INDIVIDUAL_ALIAS><QUALITY>Low</QUALITY><ALIAS_NAME>Tau�</ALIAS_NAME><NOTE>in prison</NOTE></INDIVIDUAL_ALIAS>
                  <INDIVIDUAL_ALIAS><QUALITY/><ALIAS_NAME/></INDIVIDUAL_ALIAS>
                  <INDIVIDUAL_ADDRESS><STREET>Zhibek Zholy 1</STREET><CITY>Almaty</CITY><COUNTRY>Kazakhstan</COUNTRY><NOTE>in 2016</NOTE></INDIVIDUAL_ADDRESS>
                  <INDIVIDUAL_ADDRESS><COUNTRY>Democratic People's Republic of Korea</COUNTRY></INDIVIDUAL_ADDRESS>
                  <INDIVIDUAL_DATE_OF_BIRTH><TYPE_OF_DATE>EXACT</TYPE_OF_DATE><DATE>1985-01-01</DATE></INDIVIDUAL_DATE_OF_BIRTH>
                  <INDIVIDUAL_DATE_OF_BIRTH><TYPE_OF_DATE>APPROXIMATELY</TYPE_OF_DATE><YEAR>1984</YEAR></INDIVIDUAL_DATE_OF_BIRTH>
                  <INDIVIDUAL_DATE_OF_BIRTH><TYPE_OF_DATE>BETWEEN</TYPE_OF_DATE><FROM_YEAR>1980</FROM_YEAR><TO_YEAR>1983</TO_YEAR></INDIVIDUAL_DATE_OF_BIRTH>
                  <INDIVIDUAL_DOCUMENT><TYPE_OF_DOCUMENT>Passport</TYPE_OF_DOCUMENT><NUMBER>N 9990001 </NUMBER></INDIVIDUAL_DOCUMENT>
                  <INDIVIDUAL_DOCUMENT/>
                  <NAME_ORIGINAL_SCRIPT>Ерлан Тайлықтан</NAME_ORIGINAL_SCRIPT>
                  <RECENTLY_INVENTED><DEPTH>7</DEPTH></RECENTLY_INVENTED>
                </INDIVIDUAL>
                <INDIVIDUAL>
                  <FIRST_NAME>NOBODY</FIRST_NAME>
                </INDIVIDUAL>
              </INDIVIDUALS>
              <ENTITIES>
                <ENTITY>
                  <FIRST_NAME>ALTYRTAG TRADE</FIRST_NAME>
                  <UN_LIST_TYPE>Taliban</UN_LIST_TYPE>
                  <REFERENCE_NUMBER>TAe.9001</REFERENCE_NUMBER>
                  <LISTED_ON>2013-01-02</LISTED_ON>
                  <ENTITY_ALIAS><QUALITY>f.k.a.</QUALITY><ALIAS_NAME>Altyrtag Hawala</ALIAS_NAME></ENTITY_ALIAS>
                  <ENTITY_ADDRESS><CITY>Kandahar</CITY><COUNTRY>Afghanistan</COUNTRY></ENTITY_ADDRESS>
                </ENTITY>
                <VESSEL><FIRST_NAME>KAMELINA</FIRST_NAME><REFERENCE_NUMBER>V.1</REFERENCE_NUMBER></VESSEL>
              </ENTITIES>
            </CONSOLIDATED_LIST>
            """;
    private static final List<String> SDN = List.of(
            "9001,\"TAILYKTAN, Yerlan\",\"individual\",\"SDNTK] [SDGT\",\"Commander\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,"
                    + "\"DOB 14 Jun 1985; alt. DOB Dec 1984; alt. DOB circa 1980; POB Almaty, Kazakhstan; nationality"
                    + " Kazakhstan; Passport N 9990001 (Kazakhstan) expires 01 Jan 2030; National ID No. 850614399999"
                    + " (Kazakhstan); alt. Phone Number 77011234567; a.k.a. 'TAU'; Linked To: ALTYRTAG TRADE.\"",
            "9002,\"ALTYRTAG TRADE\",-0- ,\"SDNTK\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ",
            "9003,\"KAMELINA\",\"vessel\",\"DPRK4\",-0- ,\"UNAA9\",\"Bulk Carrier\",\"100\",-0- ,\"Korea, North\",-0- ,"
                    + "\"Vessel Registration Identification IMO 9990003; MMSI 999000003.\"",
            "9004,\"TOO SHORT\",-0- ,\"SDNTK\"",
            "9005,-0- ,-0- ,\"SDNTK\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ",
            "No. 6,\"OF NO NUMBER\",-0- ,\"SDNTK\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ",
            "\u001A");
    private static final List<String> ALT = List.of(
            "9001,1,\"aka\",\"TAILYQTAN, Erlan\",-0- ",
            "9002,2,\"fka\",\"ALTYRTAG \"\"HAWALA\"\"; LLP\",\"since 2013\"",
            "9999,3,\"aka\",\"OF NOBODY\",-0- ",
            "9002,4,\"aka\"");
    private static final List<String> ADD = List.of(
            "9001,1,-0- ,\"Almaty\",\"Kazakhstan\",-0- ",
            "9002,2,\"Bazaar 1\",\"Kandahar\",\"Afghanistan\",\"upstairs\"");

    @TempDir
    private Path folder;

    @Test
    void loadsTheListOfTheUnitedNations() throws IOException {
        Path list = Files.writeString(folder.resolve("un.xml"), UN);

        CommandLine done = ingest("--source", "designations", "--format", "un-xml", "--path", list.toString());

        assertThat(done.err()).isEmpty();
        assertThat(done.out())
                .contains("ingest: designations un.xml: 4 read = 2 accepted + 0 duplicates + 2 quarantined");
        assertThat(designations())
                .containsExactly(
                        "[United Nations Security Council Consolidated List,QDi.9001,PERSON,YERLAN TAILYKTAN,"
                                + "Ерлан Тайлықтан|Erlan Tailyktan|Tailyqtan \"Abu Tau\",Tau�,"
                                + "1985-01-01|circa 1984|1980 to 1983,KZ|KP,N 9990001,,"
                                + "Zhibek Zholy 1, Almaty, Kazakhstan|Democratic People's Republic of Korea,"
                                + "Al-Qaida,2012-12-31,2020-11-02,4]",
                        "[United Nations Security Council Consolidated List,TAe.9001,COMPANY,ALTYRTAG TRADE,"
                                + "Altyrtag Hawala,,,AF,,,Kandahar, Afghanistan,Taliban,2013-01-02,null,34]");
        assertThat(extra("QDi.9001"))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "DATAID", "1",
                        "COMMENTS1", "Seen with goods & money; often.",
                        "NATIONALITY/VALUE[2]", "former Soviet Union",
                        "LAST_DAY_UPDATED/VALUE[1]", "2016-10-13",
                        "INDIVIDUAL_ALIAS[2]/NOTE", "in prison",
                        "INDIVIDUAL_ADDRESS[1]/NOTE", "in 2016",
                        "INDIVIDUAL_DOCUMENT[1]/TYPE_OF_DOCUMENT", "Passport",
                        "RECENTLY_INVENTED/DEPTH", "7"));
        assertThat(extra("TAe.9001")).containsExactly(Map.entry("ENTITY_ALIAS/QUALITY", "f.k.a."));
        assertThat(quarantined())
                .containsExactly(
                        "[un.xml,29,REFERENCE_NUMBER,missing,REFERENCE_NUMBER is required and empty]",
                        "[un.xml,42,VESSEL,unknown-element,VESSEL is neither an INDIVIDUAL nor an ENTITY]");
        assertThat(rows(Quarantine.TABLE).orderBy("line").select("raw").first().getString(0))
                .startsWith("<INDIVIDUAL>")
                .contains("<FIRST_NAME>NOBODY</FIRST_NAME>");
    }

    @Test
    void tellsWhereAListIsNotWellFormed() throws IOException {
        Path list = Files.writeString(folder.resolve("un.xml"), UN.replace("</NATIONALITY>", ""));

        CommandLine done = ingest("--source", "designations", "--path", list.toString());

        assertThat(done.code()).isEqualTo(1);
        assertThat(done.err()).contains("un.xml: it is not well-formed XML; line 28:");
    }

    @Test
    void tellsThatAFileIsNoList() throws IOException {
        Path list = Files.writeString(folder.resolve("un.xml"), "<SOMETHING_ELSE/>");

        CommandLine done = ingest("--source", "designations", "--format", "un-xml", "--path", list.toString());

        assertThat(done.code()).isEqualTo(1);
        assertThat(done.err()).contains("un.xml: its outermost element is SOMETHING_ELSE, not CONSOLIDATED_LIST");
    }

    @Test
    void fetchesNothingThatAListAsksFor() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "a secret");
        Path list = Files.writeString(
                folder.resolve("un.xml"),
                UN.replace(
                                "<CONSOLIDATED_LIST",
                                "<!DOCTYPE x [<!ENTITY s SYSTEM \"" + secret.toUri() + "\">]><CONSOLIDATED_LIST")
                        .replace("KAMELINA", "&s;"));

        CommandLine done = ingest("--source", "designations", "--path", list.toString());

        assertThat(done.code()).isEqualTo(1);
        assertThat(done.out() + done.err()).doesNotContain("a secret");
    }

    @Test
    void loadsTheThreeFilesOfOfac() throws IOException {
        Path sdn = ofac(folder);

        CommandLine done = ingest("--source", "designations", "--format", "ofac-csv", "--path", sdn.toString());

        assertThat(done.err()).isEmpty();
        assertThat(done.out())
                .contains("ingest: designations SDN.CSV: 6 read = 3 accepted + 0 duplicates + 3 quarantined")
                .contains("ingest: designations ALT.CSV: 2 read = 0 accepted + 0 duplicates + 2 quarantined")
                .doesNotContain("ADD.CSV");
        assertThat(designations())
                .containsExactly(
                        "[OFAC Specially Designated Nationals,9001,PERSON,TAILYKTAN, Yerlan,TAILYQTAN, Erlan,TAU,"
                                + "1985-06-14|1984-12|circa 1980,KZ,N 9990001|850614399999,77011234567,"
                                + "Almaty, Kazakhstan,SDNTK|SDGT,null,null,1]",
                        "[OFAC Specially Designated Nationals,9002,COMPANY,ALTYRTAG TRADE,ALTYRTAG \"HAWALA\"; LLP,,,AF,"
                                + ",,Bazaar 1, Kandahar, Afghanistan,SDNTK,null,null,2]",
                        "[OFAC Specially Designated Nationals,9003,OTHER,KAMELINA,,,,KP,IMO 9990003|999000003,,,DPRK4,"
                                + "null,null,3]");
        assertThat(extra("9001")).containsOnlyKeys("Remarks", "Title");
        assertThat(extra("9002"))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "alt[2]/alt_type",
                        "fka",
                        "alt[2]/alt_remarks",
                        "since 2013",
                        "add[2]/add_remarks",
                        "upstairs"));
        assertThat(extra("9003"))
                .containsEntry("Call_Sign", "UNAA9")
                .containsEntry("Vess_flag", "Korea, North")
                .containsEntry("Vess_type", "Bulk Carrier");
        assertThat(quarantined())
                .containsExactly(
                        "[ALT.CSV,3,ent_num,unknown-entry,ent_num '9999' is no entry of the list]",
                        "[ALT.CSV,4,alt_name,field-count,alt_name has 3 fields where the list has 5]",
                        "[SDN.CSV,4,Title,field-count,Title has 4 fields where the list has 12]",
                        "[SDN.CSV,5,SDN_Name,missing,SDN_Name is required and empty]",
                        "[SDN.CSV,6,ent_num,not-a-number,ent_num 'No. 6' is not a whole number]");
    }

    @Test
    void readsNoHalfOfOfacsList() throws IOException {
        Path sdn = ofac(folder);
        Files.delete(folder.resolve("ALT.CSV"));

        CommandLine done = ingest("--source", "designations", "--path", sdn.toString());

        assertThat(done.code()).isEqualTo(1);
        assertThat(done.err()).containsIgnoringCase("SDN.CSV: alt.CSV is not beside it");
    }

    @Test
    void knowsListsByTheirContentAndLoadsThemAgainWithoutChange() throws IOException {
        Path lists = Files.createDirectories(folder.resolve("input/designations"));
        Files.writeString(lists.resolve("consolidated.xml"), UN);
        ofac(lists);
        Files.write(
                lists.resolve("targets.simple.csv"),
                List.of("id,schema,name,dataset,weak_aliases", "N1,Person,Somebody,a list,Tau;Taube"));
        String input = folder.resolve("input").toString();

        CommandLine first = ingest("--input", input);
        List<String> loaded = designations();
        CommandLine again = ingest("--input", input);

        assertThat(first.err()).isEmpty();
        assertThat(first.out())
                .contains("designations/consolidated.xml: 4 read = 2 accepted")
                .contains("designations/SDN.CSV: 6 read = 3 accepted")
                .contains("designations/targets.simple.csv: 1 read = 1 accepted");
        assertThat(loaded).hasSize(6).anyMatch(row -> row.contains("a list,N1,PERSON,Somebody,,Tau|Taube,"));
        assertThat(again.out())
                .contains("designations/consolidated.xml: 4 read = 0 accepted + 2 duplicates + 2 quarantined")
                .contains("designations/SDN.CSV: 6 read = 0 accepted + 3 duplicates + 3 quarantined");
        assertThat(designations()).isEqualTo(loaded);
    }

    @Test
    void delistsWhoIsGoneFromANewerEditionAndListsAgainWhoIsBack() throws IOException {
        Path list = folder.resolve("un.xml");
        String shorter = UN.replaceFirst("(?s)<ENTITY>.*</ENTITY>", "");

        assertThat(edition(list, UN, "2026-02-27").out())
                .contains("ingest: designations: United Nations Security Council Consolidated List, edition of "
                        + "2026-02-27T00:00:00Z: 3 entries, 0 no longer listed, 0 listed again");
        assertThat(edition(list, shorter, "2026-03-27").out())
                .contains(": 2 entries, 1 no longer listed, 0 listed again");
        assertThat(delisted()).containsExactly("TAe.9001 2026-03-27T00:00:00Z");
        assertThat(edition(list, shorter, "2026-04-27").out())
                .contains(": 2 entries, 0 no longer listed, 0 listed again");
        assertThat(delisted()).containsExactly("TAe.9001 2026-03-27T00:00:00Z");
        assertThat(edition(list, UN, "2026-05-27").out()).contains(": 3 entries, 0 no longer listed, 1 listed again");
        assertThat(delisted()).isEmpty();
        assertThat(rows(ListEditions.TABLE).collectAsList()).hasSize(4);

        CommandLine older = edition(list, shorter, "2026-04-27");
        assertThat(older.code()).isEqualTo(1);
        assertThat(older.err())
                .contains(
                        "Cannot load un.xml: it is the edition of 2026-04-27T00:00:00Z of United Nations Security Council "
                                + "Consolidated List, and the lake holds that of 2026-05-27T00:00:00Z");
        assertThat(delisted()).isEmpty();
    }

    @Test
    void takesTwoEditionsOneAfterTheOther() throws IOException {
        Path two = Files.createDirectories(folder.resolve("two"));
        Files.writeString(two.resolve("a.xml"), UN);
        Files.writeString(two.resolve("b.xml"), UN.replace("2026-02-27", "2026-03-27"));

        CommandLine done = ingest("--source", "designations", "--path", two.toString());

        assertThat(done.code()).isEqualTo(1);
        assertThat(done.err())
                .contains("Cannot load two/b.xml: it is the edition of 2026-03-27T00:00:09.554Z")
                .contains("load them one after the other");
    }

    @Test
    void isToldOfWhatDayAListIsThatDoesNotSay() throws IOException {
        Path sdn = Files.write(folder.resolve("sdn.csv"), SDN.subList(0, 2));
        Files.write(folder.resolve("alt.csv"), ALT.subList(0, 1));
        Files.write(folder.resolve("add.csv"), ADD.subList(0, 1));
        assertThat(ingest("--source", "designations", "--path", sdn.toString()).out())
                .contains(
                        "OFAC Specially Designated Nationals does not say of what day it is; who is no longer on it is not "
                                + "known without --edition DATE");
        Files.write(sdn, SDN.subList(1, 2));
        assertThat(ingest("--source", "designations", "--path", sdn.toString(), "--edition", "2026-11-29")
                        .out())
                .contains(", edition of 2026-11-29: 1 entries, 1 no longer listed, 0 listed again");
        assertThat(delisted()).containsExactly("9001 2026-11-29");
    }

    @Test
    void refusesAnEditionThatIsNoDayOrOfNoList() {
        assertThat(ingest("--source", "designations", "--path", "x.csv", "--edition", "29.11.2026")
                        .err())
                .contains("Cannot ingest with --edition 29.11.2026: it is no day such as 2026-02-27");
        assertThat(ingest("--source", "parties", "--path", "x.csv", "--edition", "2026-11-29")
                        .err())
                .contains("Cannot ingest parties with --edition: only sanctions lists have editions");
        assertThat(ingest("--input", "sample-data", "--edition", "2026-11-29").err())
                .contains("Cannot ingest with --edition: give the list with --source designations --path");
    }

    private CommandLine edition(Path list, String text, String day) throws IOException {
        Files.writeString(list, text.replace("2026-02-27T00:00:09.554Z", day + "T00:00:00Z"));
        return ingest("--source", "designations", "--path", list.toString());
    }

    private List<String> delisted() {
        return rows(Designations.TABLE).collectAsList().stream()
                .filter(row -> row.getAs(Designations.DELISTED_BY.name()) != null)
                .map(row -> row.getAs(Designations.LIST_ID.name()) + " " + row.getAs(Designations.DELISTED_BY.name()))
                .toList();
    }

    @Test
    void refusesAFormatThatTheSourceHasNot() throws IOException {
        Path list = Files.writeString(folder.resolve("un.xml"), UN);

        CommandLine done = ingest("--source", "parties", "--format", "un-xml", "--path", list.toString());

        assertThat(done.code()).isEqualTo(2);
        assertThat(done.err()).contains("Cannot read format un-xml: the formats of parties are csv, parquet");
    }

    @Test
    void loadsWhoeverIsOnTheListOfTheUnitedNations() throws IOException {
        Path list = SharedData.require("designations/un_consolidated_2026-02.xml");
        String text = Files.readString(list);

        CommandLine done = ingest("--source", "designations", "--format", "un-xml", "--path", list.toString());

        assertThat(done.err()).isEmpty();
        long persons = matches("<INDIVIDUAL>", text).count();
        long entities = matches("<ENTITY>", text).count();
        assertThat(kinds()).isEqualTo(Map.of("PERSON", persons, "COMPANY", entities));
        assertThat(rows(Quarantine.TABLE).count()).isZero();
        long strong = 0;
        long weak = 0;
        for (String record : Arrays.asList(text.split("</(?:INDIVIDUAL|ENTITY)>"))) {
            Set<String> good = new LinkedHashSet<>();
            Set<String> low = new LinkedHashSet<>();
            matches("<NAME_ORIGINAL_SCRIPT>([^<]+)<", record).forEach(found -> add(found.group(1), good));
            matches("(?s)<QUALITY>([^<]*)</QUALITY>\\s*<ALIAS_NAME>([^<]+)<", record)
                    .forEach(found -> add(found.group(2), found.group(1).equals("Low") ? low : good));
            strong += good.size();
            weak += low.size();
        }
        assertThat(sizes("aliases")).isEqualTo(strong);
        assertThat(sizes("weak_aliases")).isEqualTo(weak);
        assertThat(sizes("identifiers"))
                .isEqualTo(Stream.of(text.split("</INDIVIDUAL>"))
                        .mapToLong(record -> matches("<NUMBER>([^<]*\\S[^<]*)<", record)
                                .map(found -> found.group(1).strip())
                                .distinct()
                                .count())
                        .sum());
    }

    @Test
    void loadsWhoeverIsOnTheListOfOfac() throws IOException {
        Path list = SharedData.require("designations/ofac_sdn.csv");
        List<String> entries = Files.readAllLines(list);
        List<String> aliases = Files.readAllLines(list.resolveSibling("ofac_alt.csv"));

        CommandLine done = ingest("--source", "designations", "--path", list.toString());

        assertThat(done.err()).isEmpty();
        assertThat(rows(Quarantine.TABLE).count()).isZero();
        long persons = entries.stream()
                .filter(line -> line.contains(",\"individual\","))
                .count();
        long things = entries.stream()
                .filter(line -> line.contains(",\"vessel\",") || line.contains(",\"aircraft\","))
                .count();
        assertThat(kinds())
                .isEqualTo(Map.of("PERSON", persons, "OTHER", things, "COMPANY", entries.size() - persons - things));
        assertThat(sizes("aliases"))
                .isEqualTo(aliases.stream()
                        .map(line -> line.replaceFirst("^([0-9]+),[0-9]+,\"[a-z]+\",(.*),[^,]*$", "$1 $2"))
                        .distinct()
                        .count());
        assertThat(sizes("weak_aliases"))
                .isEqualTo(entries.stream()
                        .mapToLong(line -> matches("[afn]\\.k\\.a\\. '([^;]+)'(?:;|\\.\"|\"|\\.$)", line)
                                .map(found -> found.group(1))
                                .distinct()
                                .count())
                        .sum());
    }

    private static Stream<MatchResult> matches(String pattern, String text) {
        return Pattern.compile(pattern).matcher(text).results();
    }

    private static void add(String names, Set<String> to) {
        for (String name : names.split(";\\s+")) {
            String one = name.strip().replaceAll("\\s+", " ");
            if (!one.isEmpty()) {
                to.add(one);
            }
        }
    }

    private static Path ofac(Path where) throws IOException {
        Files.write(where.resolve("ALT.CSV"), ALT);
        Files.write(where.resolve("ADD.CSV"), ADD);
        return Files.write(where.resolve("SDN.CSV"), SDN);
    }

    private CommandLine ingest(String... what) {
        return CommandLine.on(lake(), "ingest", what);
    }

    private List<String> designations() {
        return rows(Designations.TABLE)
                .orderBy("list", "list_id")
                .selectExpr(
                        "list",
                        "list_id",
                        "kind",
                        "name",
                        "array_join(aliases, '|')",
                        "array_join(weak_aliases, '|')",
                        "array_join(born_on, '|')",
                        "array_join(countries, '|')",
                        "array_join(identifiers, '|')",
                        "array_join(phones, '|')",
                        "array_join(addresses, '|')",
                        "array_join(programmes, '|')",
                        "first_seen",
                        "last_change",
                        "source_line")
                .collectAsList()
                .stream()
                .map(Row::toString)
                .toList();
    }

    private Map<String, String> extra(String listId) {
        return rows(Designations.TABLE)
                .where("list_id = '" + listId + "'")
                .select("extra")
                .first()
                .getJavaMap(0);
    }

    private List<String> quarantined() {
        return rows(Quarantine.TABLE)
                .orderBy("file", "line")
                .select("file", "line", "column", "rule", "message")
                .collectAsList()
                .stream()
                .map(Row::toString)
                .toList();
    }

    private Map<String, Long> kinds() {
        Map<String, Long> kinds = new TreeMap<>();
        rows(Designations.TABLE)
                .groupBy("kind")
                .count()
                .collectAsList()
                .forEach(row -> kinds.put(row.getString(0), row.getLong(1)));
        return kinds;
    }

    private long sizes(String column) {
        return rows(Designations.TABLE)
                .selectExpr("cast(sum(size(" + column + ")) as long)")
                .first()
                .getLong(0);
    }

    private String lake() {
        return folder.resolve("lake").toString();
    }

    private Dataset<Row> rows(Table table) {
        return Lake.open(TestSpark.session(), lake()).read(table);
    }
}
