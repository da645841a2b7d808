package org.moneytrail.link.name;

import static org.assertj.core.api.Assertions.assertThat;
import static org.moneytrail.link.name.NameKind.COMPANY;
import static org.moneytrail.link.name.NameKind.PERSON;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the words of a name are taken for. */
class NameTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Иванов Сергей Петрович | Иванов=NAME Сергей=NAME Петрович=PATRONYMIC
            Сергей Петрович | Сергей=NAME Петрович=NAME
            Dr. J. van der Berg Jr. | Dr=TITLE J=INITIAL van=PARTICLE der=PARTICLE Berg=NAME Jr=GENERATION
            Мұхтар Серік ұлы Әуезов | Мұхтар=NAME Серік=NAME ұлы=PARTICLE Әуезов=NAME
            Ben Harper | Ben=NAME Harper=NAME
            Zine ben Ali | Zine=NAME ben=PARTICLE Ali=NAME
            习近平 | 习=NAME 近平=NAME
            Ip Man | Ip=NAME Man=NAME
            """)
    void givesEachWordOfAPersonItsRole(String written, String roles) {
        assertThat(roles(Name.of(PERSON, written))).isEqualTo(roles);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ТОО «Алтын Трейд» | Алтын=NAME Трейд=WEAK | LIMITED
            Bank of China (Hong Kong) Limited | Bank=WEAK of=PARTICLE China=PLACE Hong Kong=PLACE | ANY
            КГУ Школа № 5 | Школа=WEAK 5=NUMBER | STATE
            Alpine Capital Partners VII L.P. | Alpine=NAME Capital=WEAK Partners=WEAK VII=SERIES | PARTNERSHIP
            Alpine Loan Trust 2004-1 | Alpine=NAME Loan=NAME Trust=WEAK 2004=SERIES 1=SERIES | ''
            A.B.C. Company | ABC=NAME | ANY
            SiemensAG | Siemens=NAME | STOCK
            Brigade Forty-Four | Brigade=NAME Forty-Four=NUMBER | ''
            LLP | LLP=NAME | ''
            """)
    void takesFormsOffACompanyAndGivesTheRestItsRole(String written, String roles, String kinds) {
        Name name = Name.of(COMPANY, written);

        assertThat(roles(name)).isEqualTo(roles);
        assertThat(name.forms().stream().map(form -> form.kind().name()).collect(Collectors.joining(" ")))
                .isEqualTo(kinds);
    }

    @Test
    void takesASoleTraderForAPerson() {
        Name trader = Name.of(COMPANY, "ИП Иванов С.П.");

        assertThat(trader.kind()).isEqualTo(PERSON);
        assertThat(roles(trader)).isEqualTo("Иванов=NAME С=INITIAL П=INITIAL");
        assertThat(trader.forms()).containsExactly(new CompanyForms.Form("ИП", CompanyForms.Kind.SOLE));
    }

    private static String roles(Name name) {
        return name.tokens().stream()
                .map(token -> token.written() + "=" + token.role())
                .collect(Collectors.joining(" "));
    }
}
