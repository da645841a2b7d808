package org.moneytrail.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Remarks in the forms that repeat in OFAC's list; what they say is invented. */
class OfacRemarksTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            DOB 14 Jun 1985. | born | 1985-06-14
            DOB 01 Sep 1985 | born | 1985-09-01
            DOB Dec 1984; alt. DOB 1983 | born | 1984-12, 1983
            DOB circa 1980; alt. DOB 1980 to 1983 | born | circa 1980, 1980 to 1983
            DOB 31 Feb 1985 | born | 31 Feb 1985
            nationality Kazakhstan; alt. citizen Russia | countries | Kazakhstan, Russia
            Passport N 9990001 (Kazakhstan) expires 01 Jan 2030; alt. Passport 9990002 | identifiers | N 9990001, 9990002
            National ID No. 850614399999 (Kazakhstan); Tax ID No. 99-9 | identifiers | 850614399999, 99-9
            NIT # 999000271-8 (Colombia); R.F.C. AAAA990101AA9 (Mexico) | identifiers | 999000271-8, AAAA990101AA9
            Vessel Registration Identification IMO 9990003; MMSI 999000003 | identifiers | IMO 9990003, 999000003
            Aircraft Manufacturer's Serial Number (MSN) 99901 | identifiers | 99901
            Personal ID Card 999000 (Bosnia and Herzegovina) issued 1 May 2001 | identifiers | 999000
            D.N.I. 99.999.999-A (Spain); SSN 999-00-0001 (United States) | identifiers | 99.999.999-A, 999-00-0001
            Telephone No. (999) 999; alt. Phone Number 77011234567 | phones | (999) 999, 77011234567
            a.k.a. 'TAU'; f.k.a. "TAU'S SON"; n.k.a. 'X' | weakAliases | TAU, TAU'S SON, X
            """)
    void takesWhatHasAForm(String written, String what, String told) {
        OfacRemarks remarks = OfacRemarks.of(written);

        assertThat(String.join(
                        ", ",
                        switch (what) {
                            case "born" -> remarks.born();
                            case "countries" -> remarks.countries();
                            case "identifiers" -> remarks.identifiers();
                            case "phones" -> remarks.phones();
                            default -> remarks.weakAliases();
                        }))
                .isEqualTo(told);
    }

    @Test
    void takesNothingElseForANumber() {
        assertThat(OfacRemarks.of("Fax No. 999; Government Gazette Number 9; Interpol: Red Notice. File No. 9/1999;"
                        + " Secondary sanctions risk: sections 510.201 and 510.210; arrested 9 Apr 1999;"
                        + " Aircraft Model A300; Linked To: 7 SPRINGS."))
                .isEqualTo(OfacRemarks.of(""));
    }
}
