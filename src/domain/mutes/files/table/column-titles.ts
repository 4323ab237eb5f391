import type { ColumnUse } from "./column-use.ts";

/** In the common languages of spreadsheets and X tools; folded by `spelling`. */
export const sureTitles: Readonly<Partial<Record<ColumnUse, readonly string[]>>> = {
  id: `user id|userid|user id str|id str|account id|accountid|account id str|x id|x user id|twitter user id|twitter account id
    |twitter id str|rest id|numeric id|uid|author id|author id str|user rest id|profile id|userids|user ids|account ids
    |benutzer id|nutzer id|konto id|benutzerkennung|id utilisateur|id de l utilisateur|id du compte|id de usuario|id usuario|id del usuario
    |id de la cuenta|id do usuario|id da conta|id utente|id account|gebruikers id|account nummer|id uzytkownika|id konta
    |id пользователя|ид пользователя|идентификатор пользователя|id користувача|用户id|使用者id|用戶id|사용자 id|사용자 번호|계정 id
    |معرف المستخدم|kullanici id|kullanici kimligi|anvandar id|bruker id|bruger id|kayttaja id|id uzivatele|felhasznalo id
    |id ng user|id pengguna|id nguoi dung|user id number|numeric user id|blocked id|target id|ユーザー番号|数字id|고유번호`.split(
    "|",
  ),
  handle:
    `handle|handles|screen name|screenname|screen names|username|user name|usernames|user names|twitter handle|x handle|x username|twitter username
    |twitter screen name|user screen name|user handle|account handle|account username|author username|author handle|author screen name
    |tweep|at name|benutzername|benutzernamen|nutzername|nutzernamen|nom d utilisateur|nom utilisateur|pseudo|pseudonyme
    |nombre de usuario|nombre usuario|nome de usuario|nome do usuario|nome utente|gebruikersnaam|nazwa uzytkownika
    |имя пользователя|юзернейм|ник|никнейм|логин|ім я користувача|ユーザー名|ユーザーネーム|ユーザ名|スクリーンネーム|ユーザーid|ユーザid|アカウントid
    |用户名|用戶名|使用者名稱|使用者名称|帐号名|账号名|帳號名|사용자 이름|사용자명|사용자 아이디|아이디|계정명|اسم المستخدم|kullanici adi
    |anvandarnamn|brugernavn|brukernavn|kayttajanimi|kayttajatunnus|uzivatelske jmeno|pouzivatelske meno|felhasznalonev|ονομα χρηστη|שם משתמש|उपयोगकर्ता नाम
    |nama pengguna|ten nguoi dung|ten dang nhap|ชื่อผู้ใช้|نام کاربری|nume de utilizator|nume utilizator|потребителско име|корисничко име
    |korisnicko ime|uporabnisko ime|kasutajanimi|lietotajvards|vartotojo vardas|notandanafn|nom d usuari|erabiltzaile izena|მომხმარებლის სახელი|օգտանուն
    |jina la mtumiaji|accountname|nombre de pantalla|хэндл|нік|логін|імʼя користувача|ツイッターid|用户名称|账户名|賬戶名|사용자이름|핸들|유저네임
    |صارف نام|यूज़रनेम|यूजरनेम|ব্যবহারকারীর নাম|பயனர் பெயர்|వినియోగదారు పేరు|twittername|tweeter`.split("|"),
  link: `profile url|profile link|userlink|user link|user url|account url|account link|twitter url|twitter link|x url|x link|profillink|profil url
    |lien du profil|url du profil|enlace del perfil|url del perfil|link do perfil|link al profilo|ссылка на профиль|プロフィールurl|プロフィールリンク|主页链接|個人檔案連結|프로필 링크`.split(
    "|",
  ),
  phrase:
    `phrase|phrases|muted word|muted words|muted keyword|muted keywords|keyword|keywords|muted phrase|muted phrases|blocked words|banned words|filtered words
    |stichwort|stummgeschaltete worter|stummgeschaltetes wort|mot cle|mots cles|mots masques|mot masque|palabra clave|palabras clave|palabras silenciadas|palabra silenciada
    |palavra chave|palavras chave|palavras silenciadas|parole silenziate|parole chiave|parola chiave|gedempte woorden|ключевое слово|ключевые слова|игнорируемые слова
    |ミュートするキーワード|ミュートするワード|ミュートワード|キーワード|关键词|關鍵字|隐藏字词|屏蔽词|뮤트한 단어|키워드`.split(
      "|",
    ),
  domain: "domain|domains|link domain|domaine|dominio".split("|"),
  until:
    `until|expires|expires at|expires on|expiry|expiry date|expiration|expiration date|valid until|muted until|blocked until|end date|ends at|duration|dauer|duree|duracion
    |bis|stumm bis|stummgeschaltet bis|blockiert bis|gesperrt bis|ablaufdatum|enddatum|jusqu a|jusqu au|masque jusqu au|bloque jusqu au|date de fin|hasta
    |silenciado hasta|bloqueado hasta|fecha de fin|silenciado ate|bloqueado ate|fino a|silenziato fino a|gedempt tot|до|истекает|期限|有効期限|ミュート期限|到期|截止日期`.split(
      "|",
    ),
  reason: "reason|why|grund|raison|motif|razon|motivo|причина|理由|原因".split("|"),
  note: "note|notes|comment|comments|remark|remarks|notiz|bemerkung|kommentar|remarque|commentaire|nota|comentario|заметка|備考|备注".split(
    "|",
  ),
  name: `name|names|display name|displayname|full name|fullname|first name|last name|real name|anzeigename|vorname|nachname|voller name|nom|nom affiche|nom complet|prenom
    |nombre|nombre completo|apellido|nombre para mostrar|nome|nome completo|nome de exibicao|nome visualizzato|cognome|naam|weergavenaam|voornaam|achternaam|nazwa|imie|nazwisko
    |имя|фамилия|отображаемое имя|ім я|名前|氏名|表示名|名称|姓名|昵称|暱稱|显示名称|顯示名稱|이름|표시 이름|الاسم|اسم|الاسم المعروض|ad|isim|ad soyad|namn|visningsnamn|navn|visningsnavn
    |nimi|jmeno|meno|nev|ονομα|שם|नाम|nama|ten|ชื่อ|نام|nume|име`.split("|"),
  "row-number":
    `#|no|nr|n|num|number|row|row number|row no|line|index|idx|rank|position|pos|lfd nr|lfdnr|nummer|zeile|numero|ligne|fila|linea|riga|rij|lp|номер|п п|番号|行番号|行|序号|序號|编号|編號|순번|번호
    |الرقم|sira|sira no|cislo|sorszam|unnamed 0`.split("|"),
  post: `tweet|tweet id|tweetid|tweet text|tweet url|status id|post id|post url|text|full text|content|conversation id|in reply to status id|in reply to status id str|retweet count|reply count|quote count`.split(
    "|",
  ),
};

export const vagueTitles: Readonly<Partial<Record<ColumnUse, readonly string[]>>> = {
  id: "id|ids|identifiant|identificador|identificatore|kennung|идентификатор|ид|编号id|المعرف|kimlik|tunniste|azonosito|twitter id".split(
    "|",
  ),
  handle:
    `value|user|users|account|accounts|account name|twitter name|x name|kontoname|nom du compte|nombre de la cuenta|nome da conta|アカウント名|계정 이름|nazwa konta|имя аккаунта|accountnaam|profile|profiles|twitter|x|x com|twitter account|x account|login|alias|nick|nickname|member|members|benutzer|nutzer|konto|profil|utilisateur|compte|usuario
    |cuenta|perfil|conta|utente|gebruiker|uzytkownik|пользователь|аккаунт|користувач|ユーザー|ユーザ|アカウント|用户|用戶|使用者|帐号|账号|帳號|账户|帳戶|사용자|계정|المستخدم|الحساب|kullanici|hesap
    |anvandare|bruger|bruker|kayttaja|uzivatel|felhasznalo|χρηστης|משתמש|उपयोगकर्ता|pengguna|akun|nguoi dung|ผู้ใช้|کاربر|utilizator|spammer|spammers|bot|bots|troll|trolls|offender|offenders|blocked|blocks|muted|mutes|blocklist|block list|mutelist|mute list
    |accounts to mute|accounts to block|users to mute|users to block|konten|comptes|cuentas|contas|аккаунты|пользователи|tai khoan|บัญชี|닉네임`.split(
      "|",
    ),
  phrase:
    "word|words|term|terms|wort|worter|begriff|begriffe|mot|mots|palabra|palabras|palavra|palavras|parola|parole|woord|woorden|слово|слова|単語|ワード|词|단어".split(
      "|",
    ),
  link: "link|links|url|urls|address|permalink|href|lien|enlace|collegamento|adres|ссылка|リンク|链接|連結|링크|رابط".split(
    "|",
  ),
};
