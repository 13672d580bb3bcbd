//! The headings that programs and people give to columns, folded, by what they hold.

use crate::exchange::people::{Fact, fold};
use std::sync::OnceLock;

/// Headings in several languages, as Google Contacts, Outlook, LinkedIn, address books and people write them.
const KNOWN: [(Fact, &str); 19] = [
    (
        Fact::Name,
        "name|full name|display name|contact|contact name|person|who|mentor|nom complet|nom et prenom|vollstandiger name|\
         nombre completo|nome completo|nombre y apellidos|姓名|名前|氏名|الاسم|имя|imie i nazwisko|ad soyad|이름|naam",
    ),
    (
        Fact::First,
        "first name|firstname|given name|forename|first|prenom|vorname|nombre|nombres|nome|primeiro nome|voornaam|imie|ad|名",
    ),
    (Fact::Middle, "middle name|additional name|second name|middle"),
    (
        Fact::Last,
        "last name|lastname|family name|surname|last|nom|nom de famille|nachname|familienname|apellido|apellidos|cognome|\
         sobrenome|apelido|achternaam|nazwisko|soyad|фамилия|姓",
    ),
    (Fact::Greeting, "nickname|nick name|greeting|salutation name|spitzname|rufname|surnom|apodo|soprannome"),
    (
        Fact::Pronunciation,
        "pronunciation|phonetic first name|phonetic middle name|phonetic last name|given name yomi|family name yomi|\
         aussprache|prononciation|pronunciacion|pronuncia|ふりがな|フリガナ",
    ),
    (
        Fact::Role,
        "role|job title|position|title|occupation|profession|headline|organization title|organization 1 title|job|\
         what they do|poste|fonction|titre|beruf|funktion|jobtitel|stelle|puesto|cargo|ruolo|posizione|profissao|funcao|\
         functie|stanowisko|unvan|должность|职位|職位|役職|المسمى الوظيفي",
    ),
    (
        Fact::Organisation,
        "company|organisation|organization|employer|company name|organization name|organization 1 name|workplace|\
         where they work|institution|firm|firma|unternehmen|organisation nom|arbeitgeber|entreprise|societe|employeur|\
         empresa|organizacion|azienda|societa|organizacao|bedrijf|sirket|компания|公司|会社|الشركة",
    ),
    (
        Fact::Email,
        "email|e mail|mail|email address|e mail address|primary email|work email|home email|email 1|e mail 1 value|\
         e mail 2 value|e mail 3 value|e mail 2 address|e mail 3 address|email 2|courriel|adresse e mail|adresse email|\
         mailadresse|e mail adresse|correo|correo electronico|posta elettronica|indirizzo email|endereco de e mail|\
         e mailadres|eposta|почта|邮箱|電子郵件|メール|البريد الإلكتروني",
    ),
    (
        Fact::Link,
        "url|link|website|web page|webpage|homepage|home page|profile|linkedin|linkedin url|profile url|linkedin profile|\
         website 1 value|website 2 value|personal web page|site web|lien|webseite|profil|sitio web|pagina web|enlace|\
         sito web|site|ссылка|网址|链接",
    ),
    (
        Fact::Reach,
        "phone|phone number|mobile|mobile phone|telephone|tel|cell|whatsapp|signal|other ways|another way|business phone|\
         home phone|primary phone|phone 1 value|phone 2 value|phone 3 value|telefon|telefonnummer|handy|telephone mobile|\
         portable|telefono|movil|telefone|celular|telefoon|телефон|电话|電話|الهاتف",
    ),
    (
        Fact::Place,
        "city|place|location|town|where|business city|home city|other city|address 1 city|ville|lieu|stadt|ort|wohnort|\
         ciudad|lugar|citta|luogo|cidade|local|plaats|stad|miasto|sehir|город|城市|都市|المدينة",
    ),
    (
        Fact::Country,
        "country|country region|business country region|home country region|address 1 country|pays|land|pais|paese|kraj|\
         ulke|страна|国家|国",
    ),
    (Fact::Languages, "languages|language|langues|sprachen|idiomas|lingue|talen|言語|语言"),
    (Fact::Zone, "time zone|timezone|tz|zeitzone|fuseau horaire|zona horaria|fuso orario|fuso horario"),
    (Fact::Work, "work|talk|article|project|their work|talk or article"),
    (Fact::Met, "how we met|met|how you met"),
    (Fact::Struck, "what struck me|struck|what struck you"),
    (
        Fact::Notes,
        "notes|note|comment|comments|remarks|about|bemerkung|bemerkungen|notiz|notizen|remarques|commentaire|notas|\
         comentarios|observacoes|opmerkingen|uwagi|notlar|заметки|备注|備考|ملاحظات",
    ),
];

/// What a column with this heading holds, among the others.
pub(super) fn fact(heading: &str, all: &[String]) -> Option<Fact> {
    if heading.len() > 80 {
        return None;
    }
    let heading = fold(heading);
    // Beside a job title, a title is "Dr.".
    if heading == "title" && all.iter().any(|other| fold(other) == "job title") {
        return None;
    }
    let known = known();
    let at = known.binary_search_by_key(&heading.as_str(), |(known, _)| *known).ok()?;
    known.get(at).map(|(_, fact)| *fact)
}

/// The headings in their order: each cell of the first rows is looked up here, for each delimiter.
fn known() -> &'static [(&'static str, Fact)] {
    static SORTED: OnceLock<Vec<(&str, Fact)>> = OnceLock::new();
    SORTED.get_or_init(|| {
        let mut all: Vec<_> = KNOWN
            .into_iter()
            .flat_map(|(fact, headings)| headings.split('|').map(move |heading| (heading, fact)))
            .collect();
        // Where two facts have one heading, the first counts.
        all.sort_by_key(|(heading, _)| *heading);
        all.dedup_by_key(|(heading, _)| *heading);
        all
    })
}
