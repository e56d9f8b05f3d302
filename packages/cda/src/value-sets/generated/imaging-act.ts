// Written by scripts/write-value-sets.ts: do not edit.
import { unfoldLabels } from "../folded-text.js";
import { defineValueSet, type ValueSet } from "../value-set.js";

/**
 * Imaging acts (LOINC): the act of a report and of its entries.
 *
 * Source: JDV_CodesDocumentImagerie-CISIS (1.2.250.1.213.1.1.5.687), Agence du Numérique en Santé, revision of 2024-07-31; 6343 codes.
 */
export const imagingActs: ValueSet = /* @__PURE__ */ defineValueSet({
  oid: "1.2.250.1.213.1.1.5.687",
  name: "JDV_CodesDocumentImagerie-CISIS",
  revision: "2024-07-31",
  source: {
    origin: "ansforge/TestContenuCDA-3-0@7cd489b39368809df9bcf2cfef5e5d6354438a02",
    file: "jeuxDeValeurs/JDV_CodesDocumentImagerie_CISIS.xml",
    sha256: "11963437c8f8f192809347d77cc25df8795f33b00bde5c043db42fabc1a15bf7",
  },
  system: "2.16.840.1.113883.6.1",
  lines: () =>
    unfoldLabels(`25045-6|0CT
90352-6|2 && CT.perfusion && angio.CT tête et cerveau et vaisseaux de la tête sans et avec contraste IV
30578-9|3; guidage d'un drainage d'un abcès + placement d'un cathéter de drainage
58747-7|dpour ablation de tissu
25042-3|jspiration ou biopsie
25041-5|zpsie avec contraste IV
46281-2|winjection d'un kyste
25043-1|tpercutanée d'un fluide
35887-9|zanée d'un kyste
30580-5|tà l'aiguille fine percutanée
25044-9|ibiopsie percutanée
42260-0|ze avec contraste IV
46290-3|ze sans contraste IV
46289-5|ze sans et avec contraste IV
89717-3|qstéréotaxique sans & avec contraste IV
92567-7|idrainage percutané + placement d'un cathéter de drainage
43444-9|zé d'un abcès + placement d'un cathéter de drainage
35922-4|q+placement d'un cathéter de drainage
46292-9|zt d'un cathéter de drainage avec contraste IV
46291-1|zt d'un cathéter de drainage sans & avec contraste IV
46293-7|zt d'un cathéter de drainage sans contraste
87916-3|iinjection d'un kyste
88321-5|ilocalisation stéréotaxique
89718-1|zéotaxique avec contraste IV
89856-9|zéotaxique sans contraste
39026-0|và l'aiguille
35937-2|iplacement des champs de radiothérapie
89932-8|sprofond d'une aiguille
25053-0|iradiochirurgie
25054-8|w avec contraste IV
79072-5|nthérapie
30581-3|v avec contraste IV
92926-5|wsans & avec contraste IV
30582-1|zs contraste
90311-2|jemplacement percutané d'un cathéter de drainage
85040-4|5modèle en impression 3D
89833-8|5par reconstruction
79093-1|6ost traitement 3 dimensions
91719-5|9mortem
99610-8|3Abdomen et Pelvis avec contraste per os
99633-0|3Cone beam des dents
41806-1|3abdomen
35884-6|a ; guidage d'un drainage d'un abcès + placement d'un cathéter de drainage
92924-0|lpour aspiration
37210-2|zn percutanée d'un kyste
30602-7|zn à l'aiguille fine percutanée
30601-9|qbiopsie percutanée
89620-9|zercutanée avec contraste IV
69083-4|zercutanée sans contraste IV
35930-7|rlocage nerveux
35913-3|qdrainage+placement d'un cathéter de drainage
89615-9|zplacement d'un cathéter de drainage avec contraste IV
89613-4|zplacement d'un cathéter de drainage sans contraste
52790-3|qremplacement percutané d'un cathéter de drainage
79103-8|bavec contraste IV
46330-7|gvolume réduit de contraste IV
87864-5|bet Thorax+Abdomen+Pelvis sans contraste & avec contraste IV
87862-9|eabdomen + Pelvis sans contraste & avec contraste IV
44115-4|epelvis
36813-4|k avec contraste IV
79065-9|lpost processing 3D sans contraste
36952-0|lsans contraste
42274-1|qet avec contraste IV
87863-7|ethorax + abdomen sans contraste & avec contraste IV
36086-7|blimitée
36095-8|i avec contraste IV
36102-2|jsans & avec contraste IV
36103-0|ocontraste
79066-7|bpost processing 3D sans contraste
46318-2|bsans & avec volume de contraste réduit IV
36424-0|gcontraste
36267-3|get avec contraste IV
87865-2|a+Pelvis et Thorax+Abdomen+Pelvis sans contraste & avec contraste IV
88319-9|a, pelvis et extrémité inférieure - bilatérale avec contraste IV
35914-1|4nus ; guidage pour drainage+placement d'un cathéter de drainage
35948-9|4orte abdominale
36143-6|j avec contraste IV
35945-5|ket thoracique
36142-8|x avec contraste IV
36430-7|ysans contraste
87861-1|zans et avec contraste IV
36431-5|ksans contraste
36271-5|pet avec contraste IV
24545-6|9thoracique avec contraste IV
87860-3|ksans contraste
87859-5|pet avec contraste IV
35952-1|4ppendice
42280-8|c ; guidage d'un drainage d'un abcès + placement d'un cathéter de drainage
35915-8|npour drainage+placement d'un cathéter de drainage
36145-1|davec contraste IV
36434-9|dsans contraste
77467-9|4rrière du pied - droit et mipied - droit avec contraste IV
77471-1|zd - droit sans contraste
77469-5|zd - droit sans et avec contraste IV
77466-1|lgauche et milieu du pied - gauche avec contraste IV
77470-3|zeu du pied - gauche sans contraste
77468-7|zeu du pied - gauche sans et avec contraste IV
77448-9|jet mipied
77456-2|s avec contraste IV
77458-8|tsans contraste
77457-0|yet avec contraste IV
36811-8|5ticulation avec contraste intraarticulaire
89715-7|gdu membre inférieur - droit avec contraste intraarticulaire
89716-5|z - gauche avec contraste intraarticulaire
37238-3|z avec contraste intraarticulaire
90307-0|jpied - droit ; guidage pour injection
90334-4|gfacettaire du rachis dorsal ; guidage pour injection
90335-1|zs lombaire ; guidage pour injection
37232-6|glombosacrée du rachis
37288-8|zis sans contraste
30619-1|gsacro-iliaque
26319-4|t - bilatérale ; guidage pour injection
89952-6|wdroite ; guidage pour aspiration percutanée d'un fluide
26321-0|zite ; guidage pour injection
26320-2|wgauche ; guidage pour injection
24901-1|u; guidage pour injection
36217-8|uavec contraste IV
36123-8|zcontraste intraarticulaire
36501-5|usans contraste
36375-4|zet avec contraste IV
37225-0|hternoclaviculaire
37242-5|y avec contraste IV
37282-1|zsans contraste
37266-4|zsans et avec contraste IV
37226-8|gtemporomandibulaire
87904-9|z - bilatérale sans contraste
37248-2|z - droite avec contraste IV
37246-6|z - gauche avec contraste IV
37243-3|z avec contraste IV
87909-8|z avec contraste intraarticulaire
37283-9|z sans contraste
37267-2|z sans et avec contraste IV
72251-2|6ères pulmonaires pour embolie pulmonaire
35997-6|4vantbras
35998-4|c - bilatéral
36000-8|fdroit
36189-9|k avec contraste IV
36475-2|lsans contraste
36350-7|qet avec contraste IV
35999-2|fgauche
36187-3|l avec contraste IV
36473-7|msans contraste
36348-1|ret avec contraste IV
36185-7|davec contraste IV
36472-9|dsans contraste
36347-3|iet avec contraste IV
25046-4|5ec anesthésie
24753-6|8contraste IV
25047-2|8sédation consciente
37495-9|3base du crâne
44112-1|g sans contraste
44111-3|met avec contraste IV
36023-0|4ras
36026-3|7 - bilatéral
87885-0|j sans contraste
36029-7|adroit
36211-1|f avec contraste IV
36494-3|gsans contraste
36369-7|let avec contraste IV
36027-1|agauche
36209-5|g avec contraste IV
36492-7|hsans contraste
36367-1|met avec contraste IV
36207-9|8avec contraste IV
36491-9|8sans contraste
36366-3|det avec contraste IV
87869-4|3cage thoracique, abdomen et pelvis
72254-6|zis avec contraste IV
79098-0|zis post processing 3D sans contraste
72253-8|zis sans contraste
72252-0|zis sans et avec contraste IV
95929-6|5lcanéus pour densité osseuse
79085-7|5naux biliaires sans et avec contraste IV
35940-6|4heville
36135-2|b avec contraste IV
35941-4|cbilatérale
69087-5|m sans contraste
35944-8|cdroite
89698-5|i ; guidage pour injection
36139-4|javec contraste IV
69109-7|yintraarticulaire
36428-1|jsans contraste
36270-7|oet avec contraste IV
35942-2|cgauche
89699-3|i ; guidage pour injection
36137-8|javec contraste IV
69102-2|yintraarticulaire
36426-5|jsans contraste
36269-9|oet avec contraste IV
36425-7|csans contraste
36268-1|het avec contraste IV
87890-0|4inquième doigt - droit sans contraste
87886-8|lgauche sans contraste
24734-6|5ternes cérébrales avec contraste intrathécal
35960-4|4lavicule
89834-6|c - bilatérale sans contraste
87872-8|fdroite
82686-7|l avec contraste IV
82683-4|msans contraste
87871-0|fgauche
82716-2|l avec contraste IV
82682-6|msans contraste
82685-9|davec contraste IV
82687-5|dsans contraste
82684-2|iet avec contraste IV
58744-4|4oeur
42136-2|8 ; guidage pour biopsie percutanée
86956-0|bsans contraste et pour fonction ventriculaire gauche avec contraste IV
79089-9|9avec contraste IV
79087-3|9et artères coronaires pour score calcique sans contraste
86975-0|9pour fonction ventriculaire gauche avec contraste IV
79088-1|emaladie congénitale avec contraste IV
36934-8|escore calcique
36935-5|s avec contraste IV
35958-8|5nduit auditif interne
98074-8|q - bilatéral avec contraste
35957-0|tgauche
30583-9|ravec contraste IV
46325-7|wvolume réduit de contraste IV
38767-0|rdroit
46314-1|rsans & avec volume de contraste réduit IV
30584-7|wcontraste
36282-2|wet avec contraste IV
99631-4|6e beam articulation temporomandibulaire - bilatérale
99632-2|zndibulaire sans et avec contraste IV
46305-9|5rps entier
46306-7|f avec contraste IV
36051-1|5u
24837-7|6 ; guidage pour aspiration percutanée d'un fluide
24838-5|mbiopsie percutanée
36235-0|7avec contraste IV
83295-6|7et médiastin supérieur avec contraste IV
83308-7|usans contraste
83301-2|zet avec contraste IV
86986-7|athorax avec contraste IV
87877-7|hsans contraste
86958-6|met avec contraste IV
36514-8|7sans contraste
30586-2|cet avec contraste IV
89283-6|6+Thorax+Abdomen+Pelvis avec contraste IV
35962-0|6de
35965-3|8 - bilatéral
36444-8|k sans contraste
35968-7|bdroit
36161-8|g avec contraste IV
69110-5|wintraarticulaire
36447-1|hsans contraste
36287-1|met avec contraste IV
35966-1|bgauche
36159-2|h avec contraste IV
69103-0|xintraarticulaire
36445-5|isans contraste
36286-3|net avec contraste IV
36157-6|9avec contraste IV
36443-0|9sans contraste
36285-5|eet avec contraste IV
35984-4|4uisse
87880-1|9 - bilatérale avec contraste IV
87881-9|nsans contraste
35989-3|cdroite
36176-6|i avec contraste IV
36464-6|jsans contraste
36340-8|oet avec contraste IV
35987-7|cgauche
36174-1|i avec contraste IV
36462-0|jsans contraste
36339-0|oet avec contraste IV
36172-5|aavec contraste IV
36460-4|asans contraste
36338-2|fet avec contraste IV
72531-7|4ôlon et rectum avec contraste IV+avec contraste naturel par l’air ambiant par voie rectale
60515-4|ynaturel par l’air ambiant par voie rectale
79101-2|jpour dépistage avec contraste naturel par l’air ambiant par voie rectale
79069-1|ysans contraste IV+avec contraste naturel par l’air ambiant par voie rectale
82688-3|jsans & avec contraste IV+avec contraste naturel par l’air ambiant par voie rectale
79071-7|ocontraste IV+avec contraste naturel par l’air ambiant par voie rectale
82700-6|5tes droites avec contraste IV
82701-4|hsans contraste
82702-2|met avec contraste IV
82698-2|9gauches avec contraste IV
82699-0|hsans contraste
82717-0|met avec contraste IV
79095-6|3dents
87896-7|8 avec contraste IV
87899-1|8.mandibule sans contraste
87898-3|bxillaire sans contraste
87892-6|5uxième doigt - droit sans contraste
87888-4|kgauche sans contraste
89929-4|4isque intervertébral ; guidage pour aspiration percutanée d'un fluide
75748-4|pdu rachis cervical ; guidage pour aspiration percutanée d'un fluide
37493-4|zcervical ; guidage pour injection
89928-6|zlombaire ; guidage pour aspiration percutanée d'un fluide
89849-4|4oigt - droit sans contraste
89850-2|bgauche sans contraste
87895-9|9sans contraste
87870-2|4u rachis cervical au coccyx sans et avec contraste IV
24769-2|3espace articulaire ; guidage pour injection
44102-2|zr procédure
75746-8|apleural - bilatéral ; guidage pour drainage d'un abcès et placement d'une sonde thoracique
92569-3|zdage pour drainage et placement d'une sonde thoracique
90050-6|zdage pour positionnement d'un sonde thoracique
89611-8|kdroit ; guidage pour aspiration percutanée d'un fluide
75818-5|z pour drainage d'un abcès et placement d'une sonde thoracique
92571-9|z pour drainage et placement d'une sonde thoracique
90051-4|z pour positionnement d'un sonde thoracique
89612-6|kgauche ; guidage pour aspiration percutanée d'un fluide
75752-6|ze pour drainage d'un abcès et placement d'une sonde thoracique
90313-8|ze pour drainage et placement d'une sonde thoracique
90049-8|ze pour positionnement d'un sonde thoracique
37491-8|i; guidage pour aspiration percutanée d'un fluide
42284-0|xdrainage d'un abcès et placement d'une sonde thoracique
89609-2|béricardique ; guidage pour aspiration percutanée d'un fluide
89854-4|erénal - gauche ; guidage d'un drainage d'un abcès + placement d'un cathéter de drainage
89855-1|kdroit ; guidage d'un drainage d'un abcès + placement d'un cathéter de drainage
89624-1|etonéal ; guidage d'un drainage d'un abcès + placement d'un cathéter de drainage
89622-5|vpour aspiration percutanée d'un fluide
89623-3|z drainage+placement d'un cathéter de drainage
89610-0|z positionnement d'un cathéter
26224-6|4xtrémité - bilatérale
26184-2|p avec contraste IV
26226-1|dgauche
26185-9|j avec contraste IV
69104-8|ksans contraste
82133-0|3face et cou sans contraste
82132-2|ket avec contraste IV
89711-6|7tte articulaire du rachis ; guidage niveau 1 pour injection
30579-7|zguidage pour injection
89710-8|zguidage à 2 niveaux pour injection
89709-0|zguidage à plus de 2 niveaux pour injection
24814-6|4oie
42282-4|7 ; guidage d'un drainage d'un abcès + placement d'un cathéter de drainage
44101-4|ipour ablation de tissu
24811-2|ospiration percutanée d'un fluide
30603-5|yà l'aiguille fine percutanée
24812-0|nbiopsie percutanée
69092-5|zutanée sans contraste IV
35919-0|ndrainage+placement d'un cathéter de drainage
24813-8|nla biopsie à l'aiguille creuse
46393-5|8avec Xe-133 en inhalation
24815-3|dcontraste IV
30611-8|8sans contraste
30612-6|det avec contraste IV
36055-2|5sse postérieure
36242-6|k avec contraste IV
36517-1|lsans contraste
36387-9|qet avec contraste IV
44103-0|3ganglion lymphatique ; guidage pour aspiration à l'aiguille fine percutanée
35901-8|zour biopsie percutanée
35920-8|zour drainage
36037-0|4enou
36040-4|8 - bilatéral
89706-6|k ; guidage pour injection
69088-3|lavec contraste IV
87878-5|z intraarticulaire
69089-1|lsans contraste
36043-8|bdroit
82715-4|g ; guidage pour aspiration percutanée d'un fluide
89707-4|winjection
36227-7|havec contraste IV
69114-7|wintraarticulaire
36509-8|hsans contraste
36381-2|met avec contraste IV
36041-2|bgauche
82676-8|h ; guidage pour aspiration percutanée d'un fluide
89708-2|xinjection
36225-1|iavec contraste IV
69106-3|xintraarticulaire
36507-2|isans contraste
36380-4|net avec contraste IV
36222-8|9avec contraste IV
36124-6|ointraarticulaire
36505-6|9sans contraste
36379-6|eet avec contraste IV
87918-9|4lande parathyroïde sans et avec contraste IV
37223-5|dotide
37240-9|i avec contraste IV
37280-5|jsans contraste
46311-7|oet avec contraste IV
35898-6|asalivaire ; guidage pour biopsie percutanée
36941-3|kavec contraste intra canal salivaire
86966-9|ksans contraste
86957-8|pet avec contraste IV
36930-6|burrénale
44108-9|j ; guidage pour aspiration à l'aiguille fine percutanée
36767-2|zbiopsie percutanée
36943-9|kavec contraste IV
36953-8|ksans contraste
36950-4|pet avec contraste IV
35908-3|athyroïde ; guidage pour biopsie percutanée
36955-3|jsans contraste
36014-9|3hanche
36016-4|9 - bilatérale
89955-9|m ; guidage pour aspiration percutanée d'un fluide
36201-2|navec contraste IV
36485-1|nsans contraste
36360-6|set avec contraste IV
36021-4|cdroite
89957-5|i ; guidage pour aspiration percutanée d'un fluide
89700-9|yinjection
36205-3|javec contraste IV
69112-1|yintraarticulaire
36489-3|jsans contraste
36364-8|oet avec contraste IV
36018-0|cgauche
89956-7|i ; guidage pour aspiration percutanée d'un fluide
89701-7|yinjection
36203-8|javec contraste IV
69105-5|yintraarticulaire
36487-7|jsans contraste
36362-2|oet avec contraste IV
36200-4|aavec contraste IV
36092-5|alimitée
36484-4|asans contraste
36359-8|fet avec contraste IV
36932-2|4ypophyse et selle turcique
30590-4|u avec contraste IV
30591-2|vsans contraste
24904-5|z et avec contraste IV
89627-4|3iléon - droit ; guidage pour aspiration percutanée d'un kyste
89628-2|bgauche ; guidage pour aspiration percutanée d'un kyste
72250-4|4ntestin grêle avec contraste per os+avec contraste IV
82689-1|zr os+sans & avec contraste IV
30600-1|yositif via une sonde d'entéroclyse
36074-3|3jambe
87879-3|8 - bilatérale sans contraste
87882-7|bgauche
36260-8|h avec contraste IV
36538-7|isans contraste
36409-1|net avec contraste IV
36258-2|9avec contraste IV
36262-4|9droite avec contraste IV
36540-3|gsans contraste
36411-7|let avec contraste IV
36537-9|9sans contraste
36408-3|eet avec contraste IV
36229-3|3larynx avec contraste IV
36511-4|asans contraste
25039-9|4imitée
89852-8|a avec contraste IV
89853-6|bsans contraste
36002-4|3main
36004-0|7 - bilatérale
86968-5|k avec contraste IV
36007-3|adroite
36195-6|g avec contraste IV
36480-2|hsans contraste
36355-6|met avec contraste IV
36005-7|agauche
36193-1|g avec contraste IV
36478-6|hsans contraste
36353-1|met avec contraste IV
36191-5|8avec contraste IV
36477-8|8sans contraste
36352-3|det avec contraste IV
36047-9|5ndibule
36232-7|c avec contraste IV
44116-2|dlimitée
36512-2|dsans contraste
36383-8|iet avec contraste IV
46298-6|5stoïde - bilatérale
87900-7|cavec contraste IV
36050-3|5xillaire
36049-5|d et mandibule
24690-0|4embre
24691-8|9 avec contraste IV
26231-1|adroit
26186-7|f avec contraste IV
69111-3|gsans contraste
35971-1|ainférieur
35973-7|j - bilatéral
50755-8|v avec contraste IV
36449-7|wsans contraste
82694-1|zs et avec contraste IV
35979-4|mdroit
90318-7|r ; guidage pour drainage+placement d'un cathéter de drainage
36166-7|savec contraste IV
36454-7|ssans contraste
36292-1|xet avec contraste IV
35976-0|mgauche
90317-9|s ; guidage pour drainage+placement d'un cathéter de drainage
36164-2|tavec contraste IV
36452-1|tsans contraste
36290-5|yet avec contraste IV
35896-0|k; guidage pour biopsie percutanée
30624-1|kavec contraste IV
36106-3|klimitée sans contraste
30625-8|ksans contraste
36288-9|pet avec contraste IV
89713-2|j.articulation droite avec contraste intraarticulaire
89714-0|xgauche avec contraste intraarticulaire
36090-9|alimitée
42278-2|asans contraste
42268-3|fet avec contraste IV
35981-0|bupérieur
36168-3|j - bilatéral avec contraste IV
36456-2|wsans contraste
87883-5|zs et avec contraste IV
35983-6|mdroit
36170-9|r avec contraste IV
36458-8|ssans contraste
36336-6|xet avec contraste IV
35982-8|mgauche
36169-1|s avec contraste IV
36457-0|tsans contraste
36335-8|yet avec contraste IV
35897-8|k; guidage pour biopsie percutanée
30626-6|kavec contraste IV
36097-4|klimitée avec contraste IV
30627-4|ksans contraste
36334-1|pet avec contraste IV
89847-8|4ipied - droit et avant du pied - droit
89848-6|isans et avec contraste IV
89846-0|cgauche et avant du pied - gauche sans et avec contraste IV
37211-0|4oelle osseuse ; guidage pour biopsie percutanée
88316-5|aspinale ; guidage pour biopsie percutanée
44105-5|4uscle ; guidage pour aspiration à l'aiguille fine percutanée
36768-0|pbiopsie percutanée
44109-7|yrofonde
89828-8|xsuperficielle
90336-9|pinjection
44104-8|4édiastin ; guidage pour aspiration à l'aiguille fine percutanée
37213-6|sbiopsie percutanée
87874-4|davec contraste IV
48446-9|3nasopharynx avec contraste IV
24835-1|fet cou
24836-9|l avec contraste IV
30585-4|msans contraste
48443-6|fsans et avec contraste IV
35969-5|3oesophage
41807-9|4rbite
24848-4|9 - bilatérale
24850-0|m avec contraste IV
30587-0|nsans contraste
24849-2|set avec contraste IV
48449-3|aavec contraste IV
46320-8|aet face avec contraste IV
86988-3|isans contraste
46331-5|asans contraste
48451-9|fet avec contraste IV
83303-8|5teil sans contraste
44229-3|4s
89930-2|5 ; guidage pour ablation par radiofréquence
35891-1|lbiopsie percutanée
43567-7|urofonde
42265-9|tsuperficielle
24696-7|6de la face
24697-5|g avec contraste IV
72249-6|hsans contraste
87919-7|7u pelvis
87920-5|f avec contraste IV
87917-1|gsans contraste
87914-8|let avec contraste IV
36773-0|6temporal
87902-3|e - bilatéral avec contraste IV
87903-1|rsans contraste
87901-5|wet avec contraste IV
36816-7|hdroit avec contraste IV
36868-8|nsans contraste
89838-7|set avec contraste IV
38835-5|hgauche avec contraste IV
36867-0|osans contraste
89837-9|tet avec contraste IV
36815-9|favec contraste IV
79083-2|fpar reconstruction avec contraste IV
79084-0|gour reconstruction sans contraste
36866-2|fsans contraste
36837-3|ket avec contraste IV
24857-5|3pancréas
24856-7|b ; guidage pour aspiration percutanée d'un fluide
89616-7|zon percutanée d'un kyste sans contraste
30605-0|zon à l'aiguille fine percutanée
30604-3|rbiopsie percutanée
89619-1|zpercutanée avec contraste IV
89697-7|rdrainage d'un pseudokyste et placement d'un cathéter de drainage
42283-2|z+placement d'un cathéter de drainage
24858-3|cavec contraste IV
30613-4|csans contraste
30614-2|het avec contraste IV
37439-7|5renchyme pulmonaire
37440-5|o avec contraste IV
37441-3|psans contraste
87873-6|uet avec contraste IV
24877-3|6tie pétreuse de l'os temporal
24878-1|z avec contraste IV
30589-6|z sans contraste
36835-7|z sans et avec contraste IV
24865-8|4elvis
42286-5|9 ; guidage d'un drainage d'un abcès + placement d'un cathéter de drainage
24863-3|kpour aspiration percutanée d'un fluide
30606-8|z à l'aiguille fine percutanée
24864-1|pbiopsie percutanée
69093-3|zrcutanée avec contraste IV
69094-1|zrcutanée sans contraste IV
35931-5|qlocage nerveux
89958-3|pcryoablation
89859-3|pdrainage transrectal pour abcès
35921-6|x+placement d'un cathéter de drainage
89696-9|zlacement d'un cathéter de drainage avec contraste IV
89695-1|zlacement d'un cathéter de drainage sans contraste
52791-1|premplacement percutané d'un cathéter de drainage
87913-0|cpar reconstruction
24866-6|aavec contraste IV
46329-9|fvolume réduit de contraste IV
82693-3|aet extrémité inférieure avec contraste IV
86979-2|dhanche - bilatéraux sans contraste
82695-8|dmembre inférieur - bilatéraux avec contraste IV
89925-2|zatéraux sans et avec contraste IV
36098-2|alimitée avec contraste IV
39046-8|ipour pelvimétrie sans contraste
36108-9|isans contraste
79075-8|apar reconstruction avec contraste IV
79099-8|bost processing 3D sans contraste
79076-6|cur reconstruction sans contraste
46313-3|asans & avec volume de contraste réduit IV
30615-9|fcontraste
30616-7|fet avec contraste IV
35991-9|4ied
35993-5|7 - bilatéral
86973-5|j avec contraste IV
86967-7|ksans contraste
35996-8|adroit
36183-2|f avec contraste IV
36470-3|gsans contraste
36345-7|let avec contraste IV
35994-3|agauche
36181-6|g avec contraste IV
36468-7|hsans contraste
36343-2|met avec contraste IV
36178-2|8avec contraste IV
36466-1|8sans contraste
36341-6|det avec contraste IV
36054-5|4lexus brachial
89835-3|i avec contraste IV
89836-1|jsans contraste
46365-3|acoeliaque ; guidage pour ablation de tissu
24623-1|zblocage nerveux
89840-3|alombosacré sans contraste
89857-7|5èvre - droite ; guidage pour biopsie
89858-5|cgauche ; guidage pour biopsie
37492-6|athoracique ; guidage pour biopsie percutanée
37428-0|4oignet
37430-6|a - bilatéral
69091-7|m avec contraste IV
37461-1|nsans contraste
37433-0|ddroit
37452-0|i avec contraste IV
69115-4|yintraarticulaire
37465-2|jsans contraste
38802-5|oet avec contraste IV
37431-4|dgauche
89705-8|j ; guidage pour injection
37450-4|kavec contraste IV
69107-1|zintraarticulaire
37463-7|ksans contraste
37458-7|pet avec contraste IV
37447-0|bavec contraste IV
95928-8|bpour densité osseuse
37459-5|bsans contraste
37457-9|get avec contraste IV
87894-2|5uce - droit sans contraste
87889-2|bgauche sans contraste
83291-5|9sans contraste
89719-9|6mon - droit ; guidage d'un drainage d'un abcès + placement d'un cathéter de drainage
89607-6|spour aspiration percutanée d'un fluide
89630-8|zpiration percutanée d'un kyste
88526-9|xbiopsie percutanée
90309-6|xdrainage+placement d'un cathéter de drainage
89720-7|cgauche ; guidage d'un drainage d'un abcès + placement d'un cathéter de drainage
89608-4|tpour aspiration percutanée d'un fluide
89629-0|zspiration percutanée d'un kyste
88324-9|ybiopsie percutanée
90319-5|ydrainage+placement d'un cathéter de drainage
89962-5|a; guidage pour ablation par radiofréquence
24822-9|qspiration percutanée d'un fluide
30595-3|z à l'aiguille fine percutanée
24823-7|pbiopsie percutanée
37221-9|6r fistule
36057-8|4rostate
44106-3|b ; guidage pour aspiration à l'aiguille fine
35903-4|rbiopsie
87891-8|3quatrième doigt - droit sans contraste
87887-6|lgauche avec contraste IV
28566-8|3rachis
24986-2|9 ; guidage pour biopsie percutanée
42688-2|qlocage nerveux
35933-1|pvertébroplastie percutanée
24987-0|aavec contraste IV
39322-3|pintradiscal
47985-7|uthécal
24932-6|acervical
35904-2|i ; guidage pour biopsie percutanée
70921-2|zlocage nerveux
42021-6|ylocalisation à l'aiguille
24933-4|javec contraste IV
37496-7|yintradiscal
24934-2|zntrathécal
92925-7|jet espace épidural thoracique ; guidage pour injection
92921-6|mrachis dorsal ; guidage niveau 1 pour injection
86985-9|z avec contraste IV
87922-1|z avec contraste intrathécal
86984-2|z et rachis lombaire avec contraste IV
86987-5|z et rachis lombaire sans contraste
83304-6|z sans contraste
86959-4|z sans et avec contraste IV
83293-1|tlombaire avec contraste IV
83305-3|zre sans contraste
83297-2|zre sans et avec contraste IV
36099-0|jlimitée avec contraste IV
36109-7|rsans contraste
79078-2|jpar reconstruction avec contraste IV
79079-0|kour reconstruction sans contraste
30592-0|jsans contraste
36401-8|oet avec contraste IV
24978-9|adorsal
35906-7|g ; guidage pour biopsie percutanée
70922-0|xlocage nerveux
90308-8|wlocalisation à l'aiguille
35935-6|wvertébroplastie percutanée
87875-1|jpar reconstruction
24979-7|havec contraste IV
70931-1|wintradiscal
30596-1|zrathécal
83294-9|het rachis lombaire avec contraste IV
83310-3|z sans contraste
86974-3|z sans et avec contraste IV
79082-4|hpar reconstruction avec contraste IV
79091-5|iour reconstruction sans contraste
44113-9|hsans & avec contraste intrathécal
30597-9|mcontraste
36403-4|met avec contraste IV
24963-1|alombaire
35905-9|i ; guidage pour biopsie percutanée
35932-3|zlocage nerveux
92922-4|yinjection intrathécale
42020-8|ylocalisation à l'aiguille
35934-9|yvertébroplastie percutanée
87867-8|lpar reconstruction
24964-9|javec contraste IV
37509-7|yintradiscal
24965-6|zntrathécal
92928-1|jet espace épidural du sacrum ; guidage pour injection
92920-8|msacrum ; guidage niveau 1 pour injection
92919-0|zage à 2 niveaux pour injection
82696-6|tavec contraste IV
82697-4|tsans contraste
89827-0|yet avec contraste IV
36110-5|jlimitée sans contraste
79080-8|jpar reconstruction avec contraste IV
87868-6|kour reconstruction sans & avec contraste IV
79081-6|zion sans contraste
44114-7|jsans & avec contraste intrathécal
30620-9|ocontraste
36402-6|oet avec contraste IV
48442-8|asans & avec contraste intrathécal
36530-4|fcontraste
36399-4|fet avec contraste IV
95927-0|5dius pour densité osseuse
24988-8|5te
30610-0|7 ; guidage pour aspiration à l'aiguille fine percutanée
30609-2|nbiopsie percutanée
30622-5|8avec contraste IV
30621-7|8sans contraste
24989-6|det avec contraste IV
43767-3|4ein - bilatéral
89604-3|j ; guidage pour aspiration percutanée d'un kyste
30608-4|zaspiration à l'aiguille fine percutanée
30607-6|zbiopsie percutanée
43766-5|kavec contraste IV
36503-1|ksans contraste
36377-0|pet avec contraste IV
69113-9|adroit
89960-9|f ; guidage d'un drainage d'un abcès + placement d'un cathéter de drainage
89605-0|qpour ablation de tissu
92917-4|wspiration
89603-5|zration percutanée d'un kyste
88323-1|vbiopsie percutanée
89961-7|agauche ; guidage d'un drainage d'un abcès + placement d'un cathéter de drainage
89606-8|rpour ablation de tissu
92918-2|xspiration
89602-7|ziration percutanée d'un kyste
88325-6|wbiopsie percutanée
42285-7|8; guidage d'un drainage d'un abcès + placement d'un cathéter de drainage
44228-5|ipour ablation de tissu
92923-2|ospiration
89625-8|x percutanée d'un kyste
89617-5|zercutanée d'un kyste avec contraste IV
89618-3|zercutanée d'un kyste sans contraste
43757-4|yà l'aiguille fine percutanée
42279-0|nbiopsie percutanée
89621-7|zutanée avec contraste IV
89614-2|zutanée sans contraste IV
35918-2|ndrainage+placement d'un cathéter de drainage
36769-8|nl'échange d'une sonde de néphrostomie
36772-2|nplacement d'une sonde de néphrostomie
46322-4|8avec contraste IV
79074-1|8et uretère et vessie urinaire post processing 3D sans & avec contraste IV
87866-0|zre sans et avec contraste IV
43770-7|8sans contraste
43768-1|det avec contraste IV
43502-4|4écessus subphrénique ; guidage d'un drainage d'un abcès + placement d'un cathéter de drainage
89831-2|zpour drainage+placement d'un cathéter de drainage
41808-7|5gion maxillofaciale
87906-4|o - droite avec contraste IV
36927-2|p; guidage pour biopsie percutanée
30801-5|pavec contraste IV
46326-5|uvolume réduit de contraste IV
36937-1|plimitée
36938-9|w sans contraste
46315-8|psans & avec volume de contraste réduit IV
30802-3|ucontraste
30803-1|uet avec contraste IV
89931-0|apérirectale ; guidage pour drainage+placement d'un cathéter de drainage
24566-2|5tropéritoine
89721-5|h ; guidage d'un drainage d'un abcès + placement d'un cathéter de drainage
92916-6|spour aspiration
44107-1|zpiration à l'aiguille fine percutanée
89830-4|xbiopsie avec contraste IV
44117-0|zopsie percutanée
89829-6|zopsie sans contraste
42287-3|xdrainage+placement d'un cathéter de drainage
90314-6|zainage+placement d'un cathéter de drainage avec contraste IV
90310-4|zainage+placement d'un cathéter de drainage sans contraste
42291-5|isans contraste
48743-9|net avec contraste IV
36058-6|3sacrum
36245-9|9 avec contraste IV
69116-2|aet coccyx
82704-8|j avec contraste IV
86970-1|ksans contraste
82703-0|pet avec contraste IV
36520-5|asans contraste
36390-3|fet avec contraste IV
43525-5|5ns contraste
69117-0|4capula
82706-3|a - droite sans contraste
82718-8|pet avec contraste IV
82705-5|dgauche sans contraste
82707-1|pet avec contraste IV
83292-3|bavec contraste
83300-4|bbilatéral sans et avec contraste IV
69118-8|bsans contraste
35886-1|4ein ; guidage pour aspiration percutanée d'un fluide
35893-7|nbiopsie percutanée
44118-8|nlocalisation d'une aiguille sans et avec contraste IV
44110-5|z à l'aiguille
44119-6|8bilatéral sans contraste
35929-9|8droit ; guidage pour localisation
35928-1|8gauche ; guidage pour localisation
30588-8|4inus
36255-8|8 avec contraste IV
83309-5|9et mandibule sans contraste
87912-2|corbite sans contraste
24913-6|9limitée
46304-2|g sans contraste
36529-6|9sans contraste
36398-6|eet avec contraste IV
36071-9|4ternum
89839-5|a ; guidage pour biopsie
36257-4|bavec contraste IV
36534-6|bsans contraste
36405-9|get avec contraste IV
43445-6|4ystème pulmonaire
42394-7|l avec Xe-133 en inhalation
95924-7|bsquelettique pour densité osseuse
95925-4|n.axial pour densité osseuse
95926-2|opériphérique pour densité osseuse
90372-4|3tendon ; guidage pour injection
90373-2|aou ligament ; guidage pour injection
24627-2|4horax
42281-6|9 ; guidage d'un drainage d'un abcès + placement d'un cathéter de drainage
88317-3|kpour aspiration percutanée d'un fluide
35895-2|pbiopsie percutanée
35909-1|zrcutanée avec contraste IV
35911-7|zrcutanée sans contraste IV
35910-9|zrcutanée sans et avec contraste IV
35916-6|pdrainage+placement d'un cathéter de drainage
35923-2|zlacement d'un cathéter de drainage avec contraste IV
35924-0|zlacement d'un cathéter de drainage sans contraste
35938-0|pplacement d'une sonde
24628-0|aavec contraste IV
89860-1|finspiration + avec expiration
46327-3|fvolume réduit de contraste IV
42275-8|aet abdomen avec contraste IV
79097-2|lpost processing 3D sans contraste
42276-6|lsans contraste
42277-4|qet avec contraste IV
36089-1|alimitée
69096-6|h avec contraste IV
47366-0|isans contraste
79096-4|apost processing 3D sans contraste
87279-6|cur dépistage
79068-3|o avec contraste IV
79086-5|psans contraste
46317-4|asans & avec volume de contraste réduit IV
29252-4|fcontraste
30598-7|fet avec contraste IV
87876-9|5ymus
89832-0|4issu ; guidage pour biopsie profonde
37214-4|wsuperficielle
89959-1|9mou ; guidage pour biopsie percutanée
90315-3|z profonde
90316-1|z superficielle
82681-8|9oral ; guidage pour biopsie percutanée
87921-3|4rachée sans contraste
37237-5|7tus du sinus avec contraste intra tractus du sinus
87893-4|5oisième doigt - droit sans contraste
24725-4|4ête
35892-9|7 ; guidage pour biopsie percutanée
36928-0|vstéréotaxique
24585-2|zéotaxique avec contraste IV
36929-8|zéotaxique sans contraste
24727-0|8avec contraste IV
46328-1|dvolume réduit de contraste IV
82804-6|8et cou ; sans+avec contraste et avec contraste
82691-7|favec contraste IV
82692-5|fsans contraste
86972-7|ket avec contraste IV
87897-5|bhypophyse et selle turcique avec contraste IV
83307-9|bmandibule sans contraste
82742-8|borbite - bilatérale ; sans+avec contraste et avec contraste
86989-1|vavec contraste IV
83296-4|z contraste IV && sans & avec contraste IV
86990-9|vsans contraste
89845-2|z et avec contraste IV
82803-8|cs temporal ; sans+avec contraste et avec contraste
86977-6|navec contraste IV
83302-0|nsans contraste
89844-5|set avec contraste IV
92025-6|brachis cervical avec contraste IV
82690-9|rsans contraste
93603-9|wet avec contraste IV
87908-0|cégion maxillofaciale avec contraste IV
86991-7|xet rachis cervical sans contraste
83306-1|xsans contraste
87911-4|zns et avec contraste IV
82802-0|bsinus ; sans+avec contraste et avec contraste
86978-4|havec contraste IV
86992-5|hsans contraste
87910-6|met avec contraste IV
36087-5|8limitée
36104-8|f sans contraste
46316-6|8sans & avec volume de contraste réduit IV
30799-1|dcontraste
24726-2|det avec contraste IV
42701-3|3utérus ; guidage pour localisation du placenta
36264-0|aavec contraste IV
69095-8|3vessie urinaire avec contraste IV
79094-9|yintravésical
36770-6|4oies biliaires et vésicule biliaire ; guidage pour drainage+placement d'un cathéter de drainage
79067-5|9respiratoires sans contraste
35917-4|4ésicule biliaire ; guidage pour drainage+placement d'un cathéter de drainage
36062-8|3épaule
36063-6|9 - bilatérale
89702-5|m ; guidage pour injection
86969-3|navec contraste IV
87884-3|zte intraarticulaire
69090-9|nsans contraste
36066-9|cdroite
89953-4|i ; guidage pour aspiration percutanée d'un fluide
89704-1|yinjection
36253-3|javec contraste IV
36131-1|yintraarticulaire
36527-0|jsans contraste
36397-8|oet avec contraste IV
36064-4|cgauche
89954-2|i ; guidage pour aspiration percutanée d'un fluide
89703-3|yinjection
36252-5|javec contraste IV
38828-0|yintraarticulaire
36526-2|jsans contraste
36396-0|oet avec contraste IV
36250-9|aavec contraste IV
36128-7|pintraarticulaire
36524-7|asans contraste
36395-2|fet avec contraste IV
37212-8|5ididyme ; guidage pour biopsie percutanée
88315-7|2.perfusion && CT.angio cerveau et vaisseaux du cou et de la tête ; sans+avec contraste pour perfusion et avec contraste
88326-4|pvaisseaux de la tête et cerveau sans et avec contraste IV
82677-6|2A aorte abdominale avec contraste IV
36141-0|let thoracique avec contraste IV
77451-3|zet vaisseaux - bilatéraux pour endoprothèse
78038-7|zet vaisseaux collatéraux avec contraste IV
78032-0|zet vaisseaux collatéraux sans et avec contraste IV
87857-9|zsans et avec contraste IV
77311-9|ovaisseaux bilatéraux pour endoprothèse
78037-9|ycollatéraux avec contraste IV
78031-2|zollatéraux sans et avec contraste IV
82678-4|lsans et avec contraste IV
82709-7|athoracique
69119-6|k sans contraste
36144-4|5rc aortique avec contraste IV
36146-9|6tère carotidienne avec contraste IV
36809-2|bhépatique avec contraste intraartériel
87858-7|bépigastrique profonde inférieure avec contraste IV
87850-4|zférieure sans et avec contraste IV
87841-3|as coronaires et aorte thoracique avec contraste IV
87840-5|rrtères pulmonaires avec contraste IV
87842-1|zulmonaires et aorte thoracique avec contraste IV
88318-1|qveines pulmonaires avec contraste IV
36814-2|cde la tête avec contraste IV
87849-6|cpulmonaires - bilatérales et veines du membre inférieur - bilatéral ; pour embolie pulmonaire et thrombose veineuse profonde
87848-8|zes et veines du membre inférieur - bilatéral pour embolie pulmonaire+thrombose veineuse profonde avec contraste IV
83290-7|zes et veines du pelvis et veines du membre inférieur - bilatéral pour embolie pulmonaire+thrombose veineuse profonde avec contraste IV
36147-7|oavec contraste IV
79077-4|opour embolie pulmonaire avec contraste IV
87856-1|4cercle artériel du cerveau et artères carotides avec contraste IV
87855-3|zrtères carotides sans et avec contraste IV
75671-8|vsans et avec contraste IV
79073-3|5oeur et artères coronaires avec contraste IV
86980-0|wsans et avec contraste IV
89851-0|4limitée
36834-0|4vaisseau avec contraste IV
36828-2|cx abdominaux avec contraste IV
86982-6|pet thoraciques avec contraste IV
86971-9|zques sans et avec contraste IV
69908-2|svaisseaux du pelvis avec contraste IV
94687-1|zux du pelvis sans contraste
82679-2|zux du pelvis sans et avec contraste IV
30805-6|psans et avec contraste IV
89626-6|o, du pelvis et du membre inférieur avec contraste IV
36830-8|ede la tête avec contraste IV
37498-3|pet vaisseaux du cou avec contraste IV
82680-0|zux du cou sans et avec contraste IV
42293-1|psans contraste
30593-8|uet avec contraste IV
36234-3|fu cou avec contraste IV
94688-9|let vaisseaux du thorax sans et avec contraste IV
30594-6|lsans et avec contraste IV
87845-4|hmembre inférieur
82711-3|x - bilatéraux
86965-1|z bilatéraux avec contraste IV
82708-9|z bilatéraux sans et avec contraste IV
82710-5|z droit
86963-6|z droit avec contraste IV
46307-5|z droit sans et avec contraste IV
82712-1|z gauches
86964-4|z gauches avec contraste IV
46308-3|z gauches sans et avec contraste IV
36831-6|yavec contraste IV
30807-2|ysans et avec contraste IV
86962-8|osupérieur - bilatéraux avec contraste IV
89841-1|z bilatéraux sans et avec contraste IV
82714-7|z droit
86960-2|z droit avec contraste IV
46309-1|z droit sans et avec contraste IV
82713-9|z gauche
86961-0|z gauche avec contraste IV
46312-5|z gauche sans et avec contraste IV
42295-6|yavec contraste IV
36421-6|ysans et avec contraste IV
42294-9|hpelvis avec contraste IV
30623-3|osans et avec contraste IV
87836-3|ehépatiques sans et avec contraste IV
87851-2|emésentériques avec contraste IV
87852-0|ssans et avec contraste IV
36833-2|erénaux avec contraste IV
87846-2|lsans et avec contraste IV
86981-8|ethoraciques
36266-5|p avec contraste IV
86983-4|qet vaisseaux abdominaux et vaisseaux du pelvis avec contraste IV
83298-0|zaux abdominaux et vaisseaux du pelvis sans et avec contraste IV
69084-2|qsans contraste
30804-9|vet avec contraste IV
87837-1|6lve aortique avec contraste IV
87844-7|5eine du pelvis
87838-9|9s abdominales et veines du pelvis avec contraste IV
87280-4|m, veines du pelvis et veines du membre inférieur - bilatéral avec contraste IV
87281-2|bdu membre inférieur - bilatérales avec contraste IV
36825-8|xdroit avec contraste IV
36824-1|xgauche avec contraste IV
89723-1|lsupérieur - droit avec contraste IV
89722-3|xgauche avec contraste IV
87843-9|epelvis et veines du membre inférieur - bilatéral
87839-7|bpulmonaires avec contraste IV
94089-0|0IRM && angio.IRM thorax ; sans+avec contraste et avec contraste
94686-3|hvaisseaux de la tête et cerveau ; sans+avec contraste et sans contraste
24597-7|0MG ^échantillon du sein ; incidences
38079-0|n.bilatéral ; incidences
38821-5|odroit ; incidences
38080-8|ogauche ; incidences
39146-6|3canal galactophore - bilatéral ; incidences avec contraste intra canaux multiples
38095-6|z incidences avec contraste intracanalaire
49509-3|odroit ; incidence avec contraste intracanalaire
39147-4|zidences avec contraste intra canaux multiples
38825-6|zidences avec contraste intracanalaire
49510-1|ogauche ; incidence avec contraste intracanalaire
39145-8|zcidences avec contraste intra canaux multiples
38096-4|zcidences avec contraste intracanalaire
69268-1|m; incidence avec contraste intracanalaire
39148-2|xs avec contraste intra canaux multiples
39054-2|zavec contraste intracanalaire
46352-1|zpendant la chirurgie avec contraste intra canalaire
86416-5|3sein - bilatéral et échantillon du sein - bilatéral ; guidage pour localisation d'une aiguille et incidences
46338-0|aunilatéral ; incidence unique
86350-6|zique pour placement d'un clip
46339-8|ws
46350-5|x pour diagnostic
46356-2|zour dépistage
46380-2|zour implant
36319-2|8; 4 incidences
24598-5|aguidage pour aspiration percutanée d'un fluide
24594-4|zercutanée d'un kyste
46387-7|yà l'aiguille fine percutanée
24602-5|nbiopsie percutanée
24609-0|zutanée à l'aiguille fine
48740-5|ninjection d'un ganglion lymphatique sentinelle
48735-5|nlocalisation
24595-1|z à l'aiguille d'une masse
42680-9|aincidence XCCL
36962-9|kaxillaire
86367-0|kdiagnostique pour rappel clinique
86370-4|zur rappel technique
37037-9|klatérale vraie
37028-8|ktangentielle
36625-2|js
37542-8|k avec agrandissement
37539-4|qgrille
37551-9|lcentrées
24610-8|llimitées
24604-1|t pour diagnostic
69251-7|lplacement d'un guide
24605-8|mour diagnostic
24606-6|répistage
38070-9|qimplant
26343-4|8bilatéral ; guidage pour aspiration percutanée d'un kyste
26337-6|xbiopsie percutanée
26334-3|zopsie percutanée à l'aiguille fine
69068-5|xlocalisation à l'aiguille
26315-2|zcalisation à l'aiguille d'une masse
37006-4|kincidence MLO
37052-8|uXCCL
38090-7|uair gap
48475-8|udiagnostique pour implant
37038-7|ulatérale vraie
37029-6|utangentielle
46335-6|uunique
36626-0|ts
37543-6|u avec agrandissement
37554-3|z agrandissement et localisé
37552-7|vcentrées
37016-3|vdéroulées
26287-3|vlimitées
26349-1|ztées pour diagnostic
42415-0|vplacement d'un guide
26346-7|wour diagnostic
26175-0|z dépistage
48492-3|z dépistage pour implant
46351-3|z déplacement pour implant
38071-7|z implant
37768-9|8droit ; 2 incidences
86352-2|gguidage additionnel pour aspiration de kyste
86364-7|z pour biopsie par le vide
86356-3|z pour localisation d'une aiguille
26345-9|opour aspiration percutanée d'un kyste
46283-8|ztion à l'aiguille fine percutanée
86366-2|tbiopsie par le vide
26339-2|ze percutanée
26336-8|ze percutanée à l'aiguille fine
48739-7|tinjection d'un ganglion lymphatique sentinelle
42297-2|tlocalisation
86358-9|zsation à l'aiguille
26317-8|zsation à l'aiguille d'une masse
86354-8|tplacement d'un clip
37772-1|gincidence XCCL
37773-9|qavec agrandissement
69259-0|qdiagnostique pour implant
86369-6|zque pour rappel clinique
37771-3|qlatérale vraie
37770-5|qtangentielle
46337-2|qunique
37774-7|ps
37769-7|q avec agrandissement et localisé
38807-4|rcentrées
37775-4|rdéroulées
26291-5|rlimitées
26351-7|z pour diagnostic
26348-3|rpour diagnostic
26177-6|xépistage
38820-7|wimplant
36642-7|8gauche ; 2 incidences
86351-4|hguidage additionnel pour aspiration de kyste
86363-9|zl pour biopsie par le vide
86355-5|zl pour localisation d'une aiguille
26344-2|ppour aspiration percutanée d'un kyste
46284-6|zation à l'aiguille fine percutanée
86365-4|ubiopsie par le vide
26338-4|zie percutanée
26335-0|zie percutanée à l'aiguille fine
48736-3|uinjection d'un ganglion lymphatique sentinelle
42296-4|ulocalisation
86357-1|zisation à l'aiguille
26316-0|zisation à l'aiguille d'une masse
86353-0|uplacement d'un clip
37053-6|hincidence XCCL
38091-5|rair gap
37005-6|svec agrandissement
69150-1|rdiagnostique pour implant
86368-8|zique pour rappel clinique
38855-3|rlatérale vraie
37030-4|rtangentielle
46336-4|runique
36627-8|qs
38854-6|r avec agrandissement et localisé
37553-5|scentrées compression
37017-1|sdéroulées
26289-9|slimitées
26350-9|zs pour diagnostic
42416-8|splacement d'un guide
26347-5|tour diagnostic
26176-8|yépistage
38072-5|ximplant
86360-5|7.droit && ^échantillon du sein.droit ; guidage pour localisation d'une aiguille et incidences
86348-0|8gauche && ^échantillon du sein.gauche ; guidage pour localisation d'une aiguille et incidences
39620-0|1N ; guidage limité pour localisation d'un abcès avec radionucléide IV
39761-2|zon de tumeur avec Tc-99m Sestamibi IV
39760-4|zon de tumeur avec radionucléide IV
39953-5|dpour localisation de tumeur d'aires multiples avec radionucléide IV
39688-7|5incidences avec Ga-67 IV
39841-2|lI-131 MIBG IV
39846-1|mn-111 Satumomab IV
81585-2|lglobules blancs marqués IV
49118-3|lradionucléide IV
39935-2|gd'aires mutliples avec Ga-67 IV
39949-3|gen aires multiples avec In-111 Satumomab IV
39687-9|glimitées avec Ga-67 IV
49571-3|uI-131 MIBG IV
39843-8|vn-111 Satumomab IV
81600-9|ppour infection ou inflammation avec globules rouges marqués au Tc-99m IV
81587-8|ztion ou inflammation avec radionucléide IV
81601-7|umétastases de tumeur throïdienne avec radionucléide IV
39831-3|utumeur avec Ga-67 IV
39685-3|gpour abcès avec Ga-67 IV
39934-5|mires mutliples de tumeur avec Ga-67 IV
39951-9|zs de tumeur avecTc-99m Sestamibi IV
39677-0|linfection avec Ga-67 IV
39933-7|vd'aires mutliples avec Ga-67 IV
42776-5|lshunt artérioveineux avec radionucléide IV
39679-6|ltumeur avec Ga-67 IV
39750-5|xTc-99m Sestamibi IV
43648-5|sendocrine d'aires multiples avec I-131 MIBG IV
43649-3|zne d'aires multiples avec In-111 pentétréotide IV
39759-6|3SPECT ; guidage limité pour localisation de tumeur avec radionucléide IV
39621-8|jpour localisation d'un abcès avec radionucléide IV
39938-6|9articulation avec radionucléide IV
39682-0|avec Ga-67 IV
81548-0|eglobules blancs marqués IV
43526-3|eradionucléide IV
39638-2|9cerveau avec I-123 IV
39640-8|mTc-99m DTPA IV
39631-7|tHMPAO IV
81558-9|tIV
44152-7|tbicisate IV
39641-6|tglucoheptonate IV
39639-0|nl-201 IV
81557-1|mflorbétapir IV
39632-5|mradionucléide IV
39637-4|hpour débit sanguin avec radionucléide IV
49566-3|aoeur au repos+avec Tc-99m Sestamibi IV
39658-0|tradionucléide IV
39662-2|tstress+avec Tc-99m Sestamibi IV
39647-3|gvec Tc 99m tétrofosmine IV
44151-9|m-99m Sestamibi IV
44154-3|kdipyridamole IV+avec Tc-99m Sestamibi IV
39648-1|z+avec radionucléide IV
39649-9|kradionucléide IV
39668-9|kstress+avec radionucléide IV
81562-1|kétat simple d'exercice + avec radionucléide IV
81561-3|os multiples d'exercice + avec radionucléide IV
39872-7|fcinétique pariétale avec radionucléide IV
39723-2|fde perfusion au repos+avec stress+avec Tl-201 IV
49568-9|zs+avec stress+avec Tl-201 IV+avec Tc-99m Sestamibi IV
39710-9|tvec Tc-99m Sestamibi IV
39711-7|yl-201 IV
49567-1|xadénosine+avec Tc-99m Sestamibi IV
39700-0|zénosine+avec radionucléide IV
39712-5|xradionucléide IV
39736-4|xstress+avec Tc-99m Sestamibi IV
39734-9|zress+avec radionucléide IV
49569-7|set cinétique pariétale au repos+avec stress+avec Tl-201 IV+avec Tc-99m Sestamibi IV
39729-9|fperfusion au repos+avec Tl-201 IV
39725-7|zvec adénosine+avec Tl-201 IV
39718-2|zvec radionucléide IV
39724-0|zvec stress+avec radionucléide IV
43659-2|pqualitative au repos+avec radionucléide IV
39862-8|gool sanguin au repos+avec radionucléide IV
39654-9|hur infarctus avec Tc-99m PYP IV
39655-6|zTc-99m Sestamibi IV
39656-4|zradionucléide IV
46396-8|fsynchronisée au repos+avec Tc-99m Sestamibi IV
39916-2|tvec radionucléide IV
39930-3|xstress+avec radionucléide IV
39918-8|r+cinétique pariétale avec radionucléide IV
46395-0|sfraction d'éjection au repos+avec stress+avec radionucléide IV
39913-9|zn d'éjection avec radionucléide IV
39622-6|brps entier ; guidage pour localisation d'un abcès avec radionucléide IV
39762-0|zr localisation de tumeur avec radionucléide IV
39680-4|mavec Ga-67 IV
39839-6|rI-131 MIBG IV
39844-6|sn-111 Satumomab IV
81560-5|ycapromab pendétide IV
81547-2|ypentétréotide IV
41837-6|rTc-99m Arcitumomab IV
46297-8|rradionucléide IV
39675-4|mpour infection avec Ga-67 IV
39678-8|rtumeur avec Ga-67 IV
39748-9|zvec Tc-99m Sestamibi IV
42292-3|zvec Tl-201 IV
69237-6|zvec radionucléide IV
24817-9|9foie avec Tc-99m IV
39691-1|jglobules rouges marqués au Tc-99m IV
39692-9|jradionucléide IV
69229-3|jsulfocolloïde de technétium 99 IV
39876-8|eet rate avec radionucléide IV
43652-7|mpour débit sanguin avec radionucléide IV
47378-5|epool sanguin avec radionucléide IV
43655-0|gur débit sanguin avec radionucléide IV
81613-2|jhémangiome avec radionucléide IV
39740-6|9glande parathyroïde avec radionucléide IV
39755-4|gthyroïde avec I-131 IV
43673-3|ppour débit sanguin avec radionucléide IV
39628-3|9intestin grêle pour diverticule de Meckel avec radionucléide IV
39681-2|9limitée avec Ga-67 IV
39906-3|9moelle osseuse aires multiples avec radionucléide IV
39823-0|pvec radionucléide IV
39825-5|ocorps entier avec radionucléide IV
39821-4|olimitée avec radionucléide IV
39879-2|9os (unique) avec radionucléide IV
46366-1|c; guidage pour biopsie percutanée avec radionucléide IV
46384-4|zsuperficielle avec radionucléide IV
39905-5|caires multiples avec radionucléide IV
41772-5|dvec globules blancs marqués In-111 IV
24578-7|hradionucléide IV
39881-8|cdu corps entier 3 phases avec radionucléide IV
39816-4|savec radionucléide IV
39813-1|climitée avec radionucléide IV
39898-2|9poumon de ventilation avec aérosol de radionucléide en inhalation
39838-8|u+perfusion avec radionucléide en inhalation+avec radionucléide IV
39684-6|cr abcès avec Ga-67 IV
39811-5|pradionucléide IV
81556-3|einfection et inflammation avec radionucléide IV
41838-4|arostate avec In-111 Satumomab IV
39743-0|nTc-99m capromab pendatide IV
69234-3|9rate avec globules rouges marqués au Tc-99m IV
43670-9|epour débit sanguin avec radionucléide IV
39851-1|aein - bilatéral avec Tc-99m Mertiatide IV
39852-9|vradionucléide IV
44153-5|eavec Tc-99m glucoheptonate IV
42310-3|jradionucléide IV
69235-0|9scrotum et testicule pour débit sanguin avec radionucléide IV
39644-0|aein avec radionucléide IV
46373-7|9thorax ; guidage pour placement d'une sonde avec radionucléide IV
39770-3|aractus gastro-intestinal avec radionucléide IV
43662-6|9vaisseaux rénaux pour débit sanguin avec Tc-99m glucoheptonate IV
69238-4|aessie urinaire et urètre avec contraste intravésical+pendant la miction
89631-6|8+CT corps entier ; guidage pour localisation de tumeur avec radionucléide IV
89842-9|pavec radionucléide IV
81549-8|cganglion lymphatique avec radionucléide IV
81550-6|dlande parathyroïde avec radionucléide IV
90312-0|csystème squelettique avec radionucléide IV
39738-0|3abdomen ; incidences avec In-111 Satumomab IV
39694-5|opour foie transplanté avec radionucléide IV
98036-7|tthérapeutique avec sulfocolloïde de Technétium 99 IV
44149-3|bet pelvis ; incidences pour perméabilité d'un shunt avec Tc-99m MAA en injection
81545-6|zour perméabilité d'un shunt avec radionucléide IV
44140-2|zour tumeur
24770-0|4rticulation ; incidences avec In-111 intraarticulaire
39939-4|yradionucléide IV
39937-8|td'aires multiples avec radionucléide XXX
39936-0|tlimitées avec radionucélide IV
39625-9|6ère ; incidences avec Tc-99m DTPA intraartériel
39636-6|3cerveau ; incidence pour débit sanguin avec radionucléide IV
39630-9|ms avec Tc-99m HMPAO IV
44150-1|z bicisate IV
39642-4|z glucoheptonate IV
39635-8|ul-201 IV
24730-4|tradionucléide IV
39634-1|olimitées avec radionucélide IV
43644-4|xpour débit sanguin avec radionucléide IV
43459-7|opendant un traitement par choc électroconvulsif
43642-8|pour débit sanguin avec Tc-99m DTPA IV
44148-5|zsanguin avec Tc-99m bicisate IV
43643-6|zsanguin avec Tc-99m glucoheptonate IV
43550-3|zsanguin+fonction avec radionucléide IV
24591-0|tprotocole de mort cérébrale avec Tc-99m HMPAO IV
81573-8|zole de mort cérébrale avec radionucléide IV
39859-4|oretardées avec radionucléide IV
81576-1|dmoins de 4 incidences pour débit sanguin avec radionucléide IV
81574-6|dplus de 4 incidences avec radionucléide IV
81575-3|ypour débit sanguin avec radionucléide IV
24663-7|4iternes cérébrales ; incidences avec radionucléide intrathécal
39874-3|z retardées avec radionucléide intrathécal
42166-9|4oeur ; 2 incidences au repos+avec Tl-201 IV
39871-9|bincidence pour débit sanguin avec radionucléide IV
39653-1|qinfarctus avec radionucléide IV
39867-7|ks au premier passage du marqueur au repos+avec radionucléide IV
39887-5|zssage du marqueur+fraction d'éjection au repos+avec radionucléide IV
39889-1|zssage du marqueur+fraction d'éjection avec radionucléide IV
81563-9|zssage du marqueur+pool sanguin avec radionucléide IV
39885-9|zssage du marqueur+volume ventriculaire avec radionucléide IV
39661-4|prepos+avec DOBUTamine+avec radionucléide IV
24750-2|z Tl-201 IV
39660-6|z dipyridamole IV+avec radionucléide IV
42309-5|z stress+avec Tl-201 IV
39663-0|z stress+avec radionucléide IV
42161-0|nvec DOBUTamine+avec radionucléide IV
39651-5|radénosine+avec Tl-201 IV
39652-3|rdobutamine+avec Tl-201 IV
44143-6|rglobules rouges marqués au Tc-99m IV
39650-7|rradionucléide IV
39666-3|rstress+avec 201 TH IV
69231-9|zvec Tc-99m IV
69232-7|zvec Tc-99m Sestamibi IV
39667-1|zvec radionucléide IV
39873-5|mcinétique pariétale avec radionucléide IV
39932-9|ziétale+fraction d'éjection avec radionucléide IV
39699-4|mde perfusion au repos+avec Tc-99m Sestamibi IV
43777-2|zau repos+avec adénosine+avec Tl-201 IV
39719-0|zau repos+avec adénosine+avec radionucléide IV
39720-8|zau repos+avec dipyridamole IV+avec Tc-99m Sestamibi IV
39722-4|zau repos+avec dipyridamole IV+avec radionucléide IV
39728-1|zau repos+avec radionucléide IV
39727-3|zau repos+avec stress IV+avec Tc-99m Sestamibi IV
39726-5|zau repos+avec stress IV+avec radionucléide IV
39702-6|zavec DOBUTamine+avec Tc-99m Sestamibi IV
39733-1|zavec DOBUTamine+avec Tl-201 IV
39703-4|zavec DOBUTamine+avec radionucléide IV
39704-2|zavec Tc-99m Sestamibi IV
39714-1|zavec Tl-201 IV
39713-3|zavec Tl-201 IV+avec Tc-99m Tétrofosmine IV
39731-5|zavec adénosine+avec Tc-99m Sestamibi IV
39701-8|zavec adénosine+avec radionucléide IV
39709-1|zavec dipyridamole IV+avec Tc-99m IV
39705-9|zavec dipyridamole IV+avec Tc-99m Sestamibi IV
39707-5|zavec dipyridamole IV+avec Tl-201 IV
39708-3|zavec dipyridamole IV+avec radionucléide IV
39716-6|zavec radionucléide IV
39732-3|zavec stress+avec Tc-99m Sestamibi IV
39715-8|zavec stress+avec Tl-201 IV
39730-7|zavec stress+avec radionucléide IV
81570-4|zavec état unique d'exercice+avec radionucléide IV
81571-2|zavec états multiple d'exercice+avec radionucléide IV
43660-0|zqualitative au repos+avec radionucléide IV
43661-8|zquantitative au repos+avec radionucléide IV
43658-4|zquantitative avec radionucléide IV
39866-9|qremier passage au repos+avec Tc-99m Sestamibi IV
39864-4|zssage avec radionucléide IV
39868-5|zssage avec stress+avec Tc-99m Sestamibi IV
39869-3|zssage avec stress+avec radionucléide IV
39863-6|uère passe au repos+avec stress+avec radionucléide IV
39735-6|mperfusion avec adénosine+avec Tl-201 IV
39861-0|nool sanguin avec radionucléide IV
39860-2|zavec stress & avec radionucléide IV
81612-4|y+fraction d'éjection+premier passage avec radionucléide IV
39870-1|our débit sanguin avec avec pertechnétate de technétium 99m Tc IV
39893-3|znguin+détection d'un shunt avec radionucléide IV
39665-5|ttection d'un shunt avec radionucléide IV
39664-8|zn de shunt avec Tc-99m MAA IV
39657-2|rinfarctus avec Tc-99m PYP IV
39891-7|zs+au premier passage du marqueur avec Tc-99m PYP IV
39892-5|zs+première passe avec radionucléide IV
39886-7|nremier passage+cinétique pariétale au repos+avec radionucléide IV
39890-9|zge+cinétique pariétale avec radionucléide IV
39888-3|zge+cinétique pariétale avec stress+avec radionucléide IV
39910-5|zge+cinétique pariétale+fraction d'éjection avec radionucléide IV
39908-9|zge+cinétique pariétale+volume ventriculaire avec stress+avec radionucléide IV
39912-1|zge+cinétique pariétale+volume ventriculaire+fraction d'éjection avec radionucléide IV
39909-7|zge+cinétique pariétale+volume ventriculaire+fraction d'éjection avec stress+avec radionucléide IV
43645-1|mqualitatives pour infarctus avec radionucléide IV
43646-9|y+quantitatives pour infarctus avec radionucléide IV
43647-7|pntitatives pour infarctus avec radionucléide IV
39920-4|msynchronisées au repos+avec Tc-99m Sestamibi IV
39922-0|z au repos+avec Tc-99m pertechnétate IV
39921-2|z au repos+avec radionucléide IV
39924-6|z au repos+avec stress+avec radionucléide IV
39914-7|z avec Tc-99m Sestamibi IV
39915-4|z avec radionucléide IV
39927-9|z avec stress+avec Tc-99m pertechnétate IV
39928-7|z avec stress+avec radionucléide IV
42306-1|z et cinétique pariétale avec radionucléide IV
39929-5|z et cinétique pariétale avec stress+avec radionucléide IV
39925-3|z et cinétique pariétale et fraction d'éjection au repos+avec radionucléide IV
39931-1|z et cinétique pariétale et fraction d'éjection avec radionucléide IV
39923-8|z+fraction d'éjection au repos+avec radionucléide IV
39917-0|z+fraction d'éjection avec radionucléide IV
81567-0|z+pool sanguin+fraction d'éjection+cinétique pariétale avec état unique d'exercice+avec radionucléide IV
81566-2|z+pool sanguin+fraction d'éjection+cinétique pariétale avec états multiples d'exercice+avec radionucléide IV
39919-6|z+premier passage avec radionucléide IV
39670-5|5nduit lacrymal ; incidences avec radionucléide intra canal lacrymal
81599-3|5rps entier ; guidage de plusieurs jours pour localisation de tumeur avec radionucléide IV
39623-4|qpour localisation d'un abcès avec radionucléide IV
39763-8|zlisation de tumeur avec radionucléide IV
39683-8|iincidences avec Ga-67 IV
39698-6|yI-131 MIBG IV
39845-3|zn-111 Satumomab IV
42708-8|zn-111 tiuxetan IV
81583-7|ySm-153 IV
81586-0|yY-90 ibritumomab tiuxétan IV
39669-7|yarcitumomab marqué au technétium 99mTc en IV
81584-5|yglobules blancs marqués IV
42711-2|zlobules blancs marqués à l'In-111 IV
42175-0|yradionucléide IV
39830-5|tpour infection avec Ga-67 IV
81589-4|znfection ou inflammation avec radionucléide IV
39686-1|ylymphome avec Ga-67 IV
42170-1|zymphome avec radionucléide IV
81588-6|ymétastases de tumeur thyroïdienne avec radionucléide IV
81598-5|zétastases de tumeur thyroïdienne post thérapeutique avec radionucléide IV
39829-7|ytumeur avec Ga-67 IV
82136-3|zumeur avec I-123 MIBG IV
39749-7|zumeur avec Tc-99m Sestamibi IV
42305-3|zumeur avec Tl-201 IV
42171-9|zumeur avec radionucléide IV
39827-1|zumeur endocrine avec I-131 MIBG IV
39828-9|zumeur endocrine avec In-111 pentétréotide IV
39875-0|tretardées avec Ga-67 IV
39840-4|zées avec I-131 MIBG IV
39842-0|zées avec In-111 Satumomab IV
81607-4|6tex du rein ; incidences avec radionucléide IV
39737-2|5u ; incidences avec radionucléide IV
81602-5|3estomac ; incidence pour phase solide de vidange gastrique avec radionucléide per os
39769-5|svidange gastrique avec radionucléide per os
24997-9|ms avec phase solide du vidange gastrique avec sulfocolloïde de technétium 99 IV
39768-7|tvidange gastrique avec sulfocolloïde de technétium 99 IV
39767-9|opour la phase solide de la vidange gastrique avec radionucléide per os
42262-6|3foie ; incidence pour débit sanguin avec radionucléide IV
44144-4|js avec Xe-133 en inhalation
39690-3|qglobules rouges marqués au Tc-99m IV
81610-8|qinjection hépatique intraartérielle de Theraspheres
81609-0|z intraartérielle hépatique de sphères SR
39693-7|qradionucléide IV
69230-1|qsulfocolloïde de technétium 99 IV
42709-6|lpool sanguin avec radionucléide IV
43654-3|nur débit sanguin avec globules rouges marqués au Tc-99m IV
43653-5|8et rate ; incidence pour débit sanguin avec radionucléide IV
39877-6|rs avec radionucléide IV
81206-5|ysulfocolloïde de technétium 99 IV
44141-0|gIncidences avec Tc-99m MAA IV
43650-1|bvoies biliaires et vésicule biliaire ; incidences avec cholécystokinine+avec radionucléide IV
81606-6|zule biliaire ; incidences avec cholécystokinétique+avec radionucléide IV
43557-8|zule biliaire ; incidences avec radionucléide IV
43651-9|zule biliaire ; incidences avec sincalide+avec radionucléide IV
43789-7|zule biliaire ; incidences pour perméabilité avec Tc-99m IV
94678-0|zule biliaire ; incidences pour perméabilité avec radionucléide IV
81594-4|3ganglion lymphatique - bilatéral ; incidences avec radionucléide IV
81593-6|o; incidences avec radionucléide IV
81595-1|zs pour lymphoedème avec radionucléide IV
26088-5|4enou - bilatéral ; incidences avec radionucléide IV
26090-1|bdroit ; incidences avec radionucléide IV
26089-3|bgauche ; incidences avec radionucléide IV
24804-7|9; incidences avec radionucléide IV
44145-1|4lande parathyroïde ; incidences avec Tc-99m Sestamibi IV
39742-2|z avec radionucléide IV
24751-0|z avec soustraction du Tc-99m du TI-201 IV
39741-4|z retardées avec radionucléide IV
39847-9|dotide ; incidence pour débit sanguin avec radionucléide IV
69233-5|us avec pertechnétate de technétium 99m Tc IV
39899-0|asalivaire ; incidence pour débit sanguin avec radionucléide IV
39747-1|vs avec radionucléide IV
81572-0|xpour fonction avec radionucléide IV
39857-8|burrénale ; incidences avec I-131 MIBG IV
39624-2|zec I-131 norcholestérol IV
42158-6|zec radionucléide IV
81582-9|athyroïde ; absorption avec radionucléide IV
43671-7|lincidence centrée avec radionucléide IV
39856-0|vpour débit sanguin avec radionucléide IV
44147-7|us + incidence pour absorption avec Tc-99m pertechnétate IV
30694-4|zncidence pour absorption avec radionucléide IV
43672-5|zncidences pour absorption Incidences + incidence pour absorption avec radionucléide IV
42271-7|zncidences pour absorption avec I-123 IV
60527-9|zncidences pour absorption avec I-123 per os
25008-4|zncidences pour absorption avec I-131 IV
69236-8|zncidences pour absorption avec I-131 per os
25007-6|wavec I-131 IV
39757-0|zc Tc-99m IV
39756-2|zc Tc-99m Sestamibi IV
30695-1|zc radionucléide IV
39754-7|wlimitées avec I-131 IV
81581-1|wpour dosimétrie avec radionucléide per os
81580-3|zr thérapie avec I-131 per os
24831-0|3intestin grêle ; incidence pour diverticule de Meckel avec Tc-99m M04 IV
39629-1|ts pour diverticule de Meckel avec radionucléide IV
39824-8|3moelle osseuse ; incidences avec radionucléide IV
44146-9|z sulfocolloïde de technétium 99 IV
39907-1|vd'aires multiples avec radionucléide IV
39822-2|vlimitées avec radionucélide IV
39826-3|icorps entier ; incidences avec radionucléide IV
39672-1|3oesophage ; incidences pour motilité avec radionucléide per os
39673-9|vreflux avec radionucléide per os
24683-5|c+estomac ; incidences avec sulfocolloïde de technétium 99 per os
39858-6|4s ; incidence pour débit sanguin avec radionucléide IV
39880-0|hs 2 phases avec radionucléide IV
39902-2|j3 phases aire unique avec radionucléide IV
39901-4|ws multiples avec radionucléide IV
39883-4|tvec radionucléide IV
39820-6|javec Sm-153 IV
39812-3|oTc-99m HMPAO IV
44142-8|vmédronate IV
42700-5|oglobules blancs marqués au Tc-99m IV
25032-4|zancs marqués à l'In-111 IV
25031-6|oradionucléide IV
39904-8|jd'aires multiples avec radionucléide IV
41836-8|jlimitées avec globules blancs marqués à l'In-111 IV
39627-5|xradionucélide IV
39884-2|jpool sanguin avec radionucléide IV
81597-7|lur métastase W Ra-223 IV
39819-8|jretardées avec radionucléide IV
39882-6|6du corps entier ; incidences 3 phases avec radionucléide IV
39818-0|zavec radionucléide IV
39739-8|3pancréas ; incidences avec radionucléide IV
81592-8|4elvis ; incidences pour rein transplanté avec radionucléide IV
39696-0|4oumon ; incidences avec dépréotide & avec radionucléide IV
24824-5|sportable avec radionucléide IV
39697-8|nde perfusion avec radionucléide IV
43656-8|z quantitative avec radionucléide IV
39834-7|qventilation avec Tc-99m DTPA aérosol en inhalation
39837-0|zon avec radionucléide en inhalation
39944-4|zon et d'équilibre et de lavage avec radionucléide en inhalation
39946-9|zon+de perfusion+différentielles avec radionucléide en inhalation+avec radionucléide IV
39942-8|zon+perfusion avec radionucléide en inhalation +avec radionucléide IV
81596-9|zon+perfusion quantitative avec radionucléide IV
39695-2|nlimitées avec radionucélide IV
39940-2|npour clairance avec Tc-99m DTPA en aérosol en inhalation
43657-6|nquantitatives avec radionucléide IV
46361-2|nventilation avec Xe-133 en inhalation
39947-7|y+équilibre avec radionucléide en inhalation
39897-4|aet foie ; incidences avec radionucléide IV
88944-4|vpour shunt artérioveineux avec Tc-99m MAA+avec injection hépatique intraartérielle
39744-8|4rostate ; incidences avec Tc-99m capromab pendatide IV
39950-1|pen aires multiples avec Tc-99m capromab pendatide IV
81542-3|3rachis lombaire ; incidences pour fuite de liquide céphalorachidien après ponction lombaire avec radionucléide intrathécal
42263-4|5te ; incidence pour débit sanguin avec radionucléide IV
39752-1|js avec globules rouges marqués par un radionucléide et altérés par la chaleur IV
39751-3|qradionucléide IV
39671-3|4ectum ; incidences avec radionucléide per os
39850-3|5in - bilatéral ; incidences avec I-131 IV
42261-8|8; incidence pour débit sanguin avec radionucléide IV
41771-7|js avec Tc-99m DMSA IV
39745-5|yTPA IV
39746-3|xMertiatide IV
44234-3|xglucoheptonate IV
43461-3|qfurosémide IV+avec radionucléide IV
24776-7|qradionucléide IV
24773-4|zéide scintigraphique de transplant
81603-3|lpour débit sanguin+fonction rénale avec diurétique IV+avec radionucléide IV
81608-2|zguin+fonction rénale avec inhibiteurs de l'enzyme de conversion de l'angiotensine per os+avec radionucléide IV
81546-4|zguin+fonction rénale avec radionucléide IV
81604-1|qtaux de filtration glomérulaire avec radionucléide IV
44233-5|lsans & avec Tc-99m DTPA IV
44232-7|qou avec Tc-99m Mertiatide IV
43667-5|7+vaisseaux rénaux ; incidences avec Tc-99m DTPA IV
30877-5|zes avec radionucléide IV
43666-7|zes pour débit sanguin avec Tc-99m glucoheptonate IV
26091-9|3scrotum et testicule - bilatéral ; incidences avec pertechnétate de technétium 99m Tc IV
26093-5|qdroits ; incidences avec pertechnétate de technétium 99m Tc IV
26092-7|qgauches ; incidences avec pertechnétate de technétium 99m Tc IV
42308-7|o; incidence pour débit sanguin avec radionucléide IV
39753-9|zs avec Tc-99m DTPA IV
25001-9|zs avec pertechnétate de technétium 99m Tc IV
30696-9|zs avec radionucléide IV
39952-7|zs pour débit sanguin+fonction avec radionucléide IV
39758-8|4ein ; guidage pour localisation de tumeur avec radionucléide IV
51389-5|aincidences avec Tl-201 IV
39646-5|qradionucléide IV
39645-7|llimitées avec radionucélide IV
39619-2|4ystème pulmonaire ; incidences avec radionucléide IV
30697-7|zde ventilation+perfusion avec radionucléide en inhalation +avec radionucléide IV
24888-0|zventilation+perfusion avec Xe-133 en inhalation+W Tc-99m MAA IV
43562-8|bsquelettique.axial ; incidences pour densité osseuse
43563-6|opériphérique ; incidences pour densité osseuse
39689-5|3tractus gastro-intestinal ; incidences avec sulfocolloïde de technétium 99 IV
24714-8|zdences pour saignement gastrointestinal avec globules rouges marqués au Tc-99m IV
81544-9|zdences pour saignement gastrointestinal avec radionucléide IV
81543-1|4ête ; incidences pour fuite de LCR avec rhinorrhée ou otorrhée avec radionucléide intrathécal
24876-5|7+cou+thorax+abdomen+pelvis ; incidences pour permabilité d'un shunt avec Tc-99m DTPA intrathécal
39848-7|z incidences pour perméabilité d'un shunt W In-111 IT
81611-6|z incidences pour perméabilité d'un shunt avec radionucléide IV
39849-5|z incidences pour perméabilité d'un shunt avec radionucléide intrathécal
81605-8|3uretère et vessie urinaire ; incidences avec radionucléide IV
43500-8|3vaisseau ; incidence pour débit sanguin avec radionucléide IV
43501-6|ns avec radionucléide IV
24826-0|bx lymphatiques ; incidences avec radionucléide intralymphatique
64052-4|qdu sein - droit ; incidences avec radionucléide intralymphatique
64051-6|z gauche ; incidences avec radionucléide intralymphatique
43669-1|drénaux ; incidences avec radionucléide IV
43664-2|xpour débit sanguin avec Tc-99m DTPA IV
43665-9|zur débit sanguin avec Tc-99m Mertiatide IV
43663-4|zur débit sanguin avec Tc-99m glucoheptonate IV
39626-7|4eine - bilatérale ; incidences avec radionucléide IV
39765-3|9; incidences avec Tc-99m DTPA IV
39766-1|roxidronate marqué au technétium 99mTc IV
39764-6|rsulfocolloïde de technétium 99 IV
39954-3|mpour thrombose avec radionucléide IV
81590-2|8s d'extrémité - bilatérale ; incidences pour thrombose avec radionucléide IV
81591-0|ounilatérale ; incidences pour thrombose avec radionucléide IV
39643-2|bu cerveau ; incidences avec radionucléide IV
39865-1|5ntricule gauche ; incidences de premier passage avec radionucléide IV
25018-3|5ssie urinaire ; incidences avec radionucléide IV
24572-0|4oies biliaires et vésicule biliaire ; incidences pour perméabilité de structures biliaires avec Tc-99m IV
24571-2|zaire ; incidences pour perméabilité de structures biliaires+fraction d'éjection avec sincalide+avec radionucléide IV
41770-9|4ésicule biliaire ; incidences avec cholécystokinine+avec radionucléide IV
39674-7|zvec disofénine de technétium (99mTc) IV
39895-8|ypour fraction d'éjection avec Tc-99m DISIDA IV
81553-0|0PET+CT ; guidage limité pour localisation de tumeur avec 18F-FDG IV
89712-4|zsation de tumeur avec 18F-FDG IV+avec contraste IV
86976-8|7cerveau métabolique avec radionucléide IV
87907-2|fpour amylose avec radionucléide IV
92927-3|kprotéine tau avec radionucléide IV
82800-4|8oeur avec radionucléide IV+avec contraste IV
82801-2|zsans contraste
81555-5|9rps entier ; guidage pour localisation de tumeur avec 18F-FDG IV
82806-1|zlocalisation de tumeur avec 18F-FDG IV+avec contraste IV
82805-3|zlocalisation de tumeur avec 18F-FDG IV+sans contraste
81554-8|7de la base du crâne à micuisse ; guidage pour localisation de tumeur avec 18F-FDG IV
82809-5|zse ; guidage pour localisation de tumeur avec 18F-FDG IV+avec contraste IV
82808-7|zse ; guidage pour localisation de tumeur avec 18F-FDG IV+sans contraste
87915-5|8u vertex crânien à mi-cuisse ; guidage pour localisation de tumeur avec 18F-FDG IV+avec contraste IV
82807-9|ze ; guidage pour localisation de tumeur avec 18F-FDG IV+sans contraste
81559-7|7limitée pour simulation avec radionucléide IV
98033-4|7membre inférieur avec radionucléide IV
81551-4|7os de la base du crâne à micuisse fluorure 18F de sodium IV
81552-2|bu corps entier fluorure 18F de sodium IV
87905-6|7tête et cou ; guidage pour localisation de tumeur avec 18F-FDG IV
25068-8|0RF 1 heure
25065-4|45 minutes
43471-2|32 heures
25066-2|330 minutes
25067-0|345 minutes
43472-0|390 minutes
86407-4|3; conseil
35885-3|5guidage d'un drainage d'un abcès + placement d'un cathéter de drainage
24671-0|dpour aspiration percutanée d'un kyste
44215-2|tà l'aiguille fine percutanée
25069-6|ibiopsie percutanée
43558-6|ichangement d'un cathéter de dialyse avec contraste IV
24621-5|idrainage percutané + placement d'un cathéter de drainage
42421-8|zé d'un abcès + placement d'un cathéter de drainage
43537-0|q+placement d'un cathéter de drainage
86405-8|il'échange d'une sonde
69073-5|ja biopsie à l'aiguille creuse
39027-8|jocalisation à l'aiguille
86400-9|iplacement d'une aiguille
44224-4|ysonde
35912-5|jositionnement d'un cathéter
30629-0|jrocédure
30628-2|iretrait d'un corps étranger
30642-3|5incidence unique d'une région du coprs non spécifié
49512-7|es
37565-9|f avec contraste au barium via fistule
37566-7|vvia cathéter
37568-3|zfistule
37576-6|lgastrografine via fistule
86399-3|get guidage pour injection d'un shunt non vasculaire
98034-2|glimitées
25070-4|gpendant la chirurgie dans une région du corps non spécifié
86406-6|ze dans une région du corps non spécifiée moins d'1 heure
37063-5|hour corps étranger
30650-6|lshunt
24631-4|lvérification du placement d'un cathéter veineux central
35890-3|3abdomen ; guidage pour biopsie percutanée
69241-8|qdrainage percutané d'un abcès + placement d'un cathéter de drainage
42017-4|qremplacement percutané de cholécystotomie
46341-4|dincidences
69242-6|4ppendice ; guidage pour drainage percutané d'un abcès + placement d'un cathéter de drainage
36771-4|4rticulation ; guidage pour injection
37191-4|iincidences avec contraste intraarticulaire
72541-6|gfacettaire du rachis cervical ; guidage pour dénervation
30812-2|zs cervical ; guidage pour injection
30814-8|zs dorsal ; guidage pour injection
72542-4|zs lombaire ; guidage pour dénervation
30817-1|zs lombaire ; guidage pour injection
37189-8|gsacro-iliaque - bilatérale ; incidences avec contraste intraarticulaire
37785-3|wdroite ; incidences avec contraste intraarticulaire
37190-6|wgauche ; incidences avec contraste intraarticulaire
35927-3|u; guidage pour injection
37647-5|wincidences avec contraste intraarticulaire
37409-0|gtemporomandibulaire - bilatérale ; incidences avec contraste intraarticulaire
37818-2|z - droite ; incidences avec contraste intraarticulaire
37410-8|z - gauche ; incidences avec contraste intraarticulaire
37901-6|z ; incidences avec contraste intraarticulaire
24570-4|3canal cholédoque ; guidage pour élimination d'un calcul avec contraste rétrograde intra biliaire
44213-7|9pancréatique ; guidage pour endoscopie avec contraste rétrograde
36761-5|7ux biliaires ; guidage pour dilatation au ballon avec contraste
46372-9|zdrainage percutané + placement d'un cathéter de drainage
44214-5|zendoscopie avec contraste rétrograde
86383-7|mincidences avec contraste IV
86376-1|zec contraste via cathéter existant
86382-9|xlimitées pendant une chirurgie
24620-7|5théter ; incidences pour vérification de perméabilité avec contraste via cathéter
38094-9|5vité vertébrale ; incidences avec contraste
37183-1|4heville ; incidences avec contraste intraarticulaire
37184-9|cbilatérale ; incidences avec contraste intraarticulaire
37942-0|cdroite ; incidences avec contraste intraarticulaire
37185-6|cgauche ; incidences avec contraste intraarticulaire
86398-5|4iternes cérébrales ; incidences avec contraste intrathécal
39151-6|4onduit déférent ; incidences avec contraste intra vas deferens
38098-0|blacrymal - bilatéral ; incidences avec contraste intracanal lacrimal
38827-2|mdroit ; incidences avec contraste intracanal lacrimal
38099-8|mgauche ; incidences avec contraste intracanal lacrimal
30810-6|k; incidences avec contraste intracanal lacrimal
69120-4|5u ; guidage d'un drainage d'un abcès + placement d'un cathéter de drainage
24845-0|9incidences avec contraste intralarynx
37187-2|6de - bilatéral ; incidences avec contraste intraarticulaire
37947-9|bdroit ; incidences avec contraste intraarticulaire
37188-0|bgauche ; incidences avec contraste intraarticulaire
37186-4|9; incidences avec contraste intraarticulaire
46357-0|4ôlon ; incidence avec contraste naturel par l’air ambiant par voie rectale
24668-6|lpour transit contraste post solide per os
44227-7|ks avec constraste au barium par voie rectale
24667-8|utraste intrarectal
24666-0|ze naturel par l’air ambiant par voie rectale+avec contraste au barium par voie rectale
24669-4|ze soluble dans l'eau par voie rectale
37567-5|ze via colostomie
42681-7|rgastrografine par voie rectale
86381-1|mde dépistage avec contraste naturel par l’air ambiant par voie rectale+avec contraste au barium par voie rectale
41797-2|mlimitées avec contraste naturel par l’air ambiant par voie rectale+avec contraste au barium par voie rectale
44226-9|mpour réduction avec contraste au barium par voie rectale
30636-5|vtion avec contraste par voie rectale
30632-4|3diaphragme ; pour mouvement
75749-2|5sque intervertébral ; guidage pour aspiration percutanée d'un fluide
75750-0|zpour biopsie percutanée
24771-8|3espace articulaire ; guidage pour aspiration percutanée d'un fluide
44222-8|zr procédure
24973-0|adu rachis lombaire ; guidage pour aspiration percutanée d'un fluide
75747-6|apleural - bilatéral ; guidage pour drainage d'un abcès et placement d'une sonde thoracique
75817-7|kdroit ; guidage pour drainage d'un abcès et placement d'une sonde thoracique
75751-8|kgauche ; guidage pour drainage d'un abcès et placement d'une sonde thoracique
37887-7|i; guidage pour aspiration percutanée d'un fluide
69123-8|xdrainage d'un abcès et placement d'une sonde thoracique
24661-1|kincidences avec contraste intra espace pleural
38104-6|aépidural du rachis ; incidences avec contraste intrathécal
75670-0|tlombaire ; incidences avec contraste dans l'espace péridural
35925-7|5tomac ; guidage pour endoscopie
35926-5|qgastrostomie
24995-3|qplacement d'une sonde
46294-5|qremplacement percutané d'un cathéter de drainage
24996-1|zent percutané d'une gastrostomie
24998-7|dincidences pour la vérification du placement d'une sonde de gastostomie avec contraste via la sonde gastrointestinale
26322-8|3facette articulaire du rachis - bilatéral ; guidage pour injection
26324-4|zdroite ; guidage pour injection
26323-6|zgauche ; guidage pour injection
72540-8|x; guidage pour dénervation
24931-8|zguidage pour injection
86436-3|4istule ; guidage pour traitement avec contraste intra fistule
86437-1|dincidences diagnostiques avec contraste intra fistule
86391-0|bartérioveineuse ; incidences avec contraste via cathéter existant
86373-8|znces avec contraste via ponction supplémentaire
39361-1|4oie ; guidage d'un drainage d'un abcès + placement d'un cathéter de drainage
44220-2|ipour aspiration à l'aiguille fine percutanée
35900-0|nbiopsie percutanée
44225-1|zutanée avec contraste IV
24718-9|vtransjugulaire avec contraste IV
41799-8|nplacement d'une sonde
86411-6|5sse postérieure - bilatérale ; incidences avec contraste intrathécal
86430-6|nunilatérale ; incidences avec contraste intrathécal
30811-4|l; incidences avec contraste intrathécal
26073-7|3genou - bilatéral ; incidences avec contraste intraarticulaire
26075-2|bdroit ; incidences avec contraste intraarticulaire
26074-5|bgauche ; incidences avec contraste intraarticulaire
24800-5|9; incidences avec contraste intraarticulaire
38826-4|4lande parotide - droite ; incidences avec contraste intra conduit salivaire
38097-2|lgauche ; incidences avec contraste intra conduit salivaire
38116-0|j; incidences avec contraste intra conduit salivaire
48435-2|asalivaire - bilatérale ; guidage pour injection
26067-9|zincidences avec contraste intra conduit salivaire
26069-5|mdroite ; incidences avec contraste intra conduit salivaire
26068-7|mgauche ; incidences avec contraste intra conduit salivaire
69075-0|k; guidage pour biopsie percutanée
24902-9|mincidences avec contraste intra conduit salivaire
48698-5|bubmandibulaire - bilatérale ; incidences avec contraste intra conduit salivaire
48696-9|sdroite ; incidences avec contraste intra conduit salivaire
42460-6|sgauche ; incidences avec contraste intra conduit salivaire
38153-3|q; incidences avec contraste intra conduit salivaire
44216-0|athyroïde ; guidage pour aspiration à l'aiguille fine percutanée
69129-5|ybiopsie percutanée
26070-3|3hanche - bilatérale ; incidences avec contraste intraarticulaire
26072-9|cdroite ; incidences avec contraste intraarticulaire
26071-1|cgauche ; incidences avec contraste intraarticulaire
35888-7|a; guidage pour aspiration percutanée d'un fluide
69133-7|pdrainage+placement d'un cathéter de drainage
30638-1|pinjection
39047-6|cincidence pendant une chirurgie
24764-3|ls avec contraste intraarticulaire
24924-3|3intestin grêle ; incidences avec contraste per os
24923-5|z contraste positif via une sonde d'entéroclyse
69272-3|z contraste via iléostomie
86379-5|vpour stomie en anse
37585-7|3jéjunum ; incidences avec contraste
48465-9|3larynx ; incidences
75669-2|3moelle osseuse ; guidage pour biopsie percutanée
42703-9|5ins d'1 heure
69226-9|4uscle ; guidage pour biopsie percutanée
72554-9|pinjection d'un point cible
72543-2|3nerf intercostal du rachis dorsal ; guidage pour dénervation
72539-0|8périphérique ; guidage pour dénervation
24680-1|3oesophage ; guidage pour dilatation
30633-2|fincidences avec contraste au barium per os
24678-5|zraste per os
24679-3|vgastrografine per os
69306-9|4s ; guidage pour aspiration percutanée d'un kyste
69076-8|lbiopsie percutanée
38154-1|tsuperficielle
69121-2|4vaire ; guidage pour aspiration percutanée d'un kyste
44223-6|pdrainage percutané d'un abcès + placement d'un cathéter de drainage
69122-0|3pancréas ; guidage d'un drainage d'un abcès + placement d'un cathéter de drainage
44218-6|mpour aspiration à l'aiguille fine percutanée
35902-6|rbiopsie percutanée
69074-3|4elvis ; guidage pour biopsie percutanée
69244-2|pdrainage percutané d'un abcès + placement d'un cathéter de drainage
86408-2|cincidences pour poche urinaire
41800-4|4harynx ; guidage pour drainage+placement d'un cathéter de drainage
86410-8|bet oesophage cervical ; incidences avec contraste au barium per os
69127-9|4lèvre thoracique ; guidage pour biopsie
37570-9|4oignet - bilatéral ; incidences avec contraste intraarticulaire
37641-8|ddroit ; incidences avec contraste intraarticulaire
37571-7|dgauche ; incidences avec contraste intraarticulaire
25034-0|b; incidences avec contraste intraarticulaire
30634-0|5umon ; guidage pour biopsie percutanée
69243-4|pdrainage percutané d'un abcès + placement d'un cathéter de drainage
41802-0|4rostate ; guidage pour biopsie
37586-5|4énis ; incidences avec contraste intra corps caverneux
62450-2|5ritoine ; guidage pour positionnement d'un cathéter
37427-2|3rachis ; guidage pour injection
35936-4|pvertébroplastie percutanée
24927-6|cincidences avec contraste intradiscal
37572-5|zte intrathécal
70918-8|acervical ; guidage pour injection
70923-8|yvertébroplastie percutanée
36640-1|lincidences
37192-2|v avec contraste intradiscal
24947-4|zc contraste intrathécal
42335-0|wlimitées avec contraste intrathécal
30808-0|jet rachis dorsal et rachis lombaire ; incidences avec contraste intrathécal
38125-1|z et rachis lombaire ; incidences limitées avec contraste intrathécal
38103-8|tlombaire ; incidences avec contraste intrathécal
72553-1|adorsal ; guidage pour cyphoplastie
70920-4|winjection
70925-3|wvertébroplastie percutanée
70933-7|jincidences avec contraste intradiscal
24985-4|zcontraste intrathécal
38120-2|ulimitées avec contraste intrathécal
72552-3|alombaire ; guidage pour cyphoplastie
70919-6|yinjection
70924-6|yvertébroplastie percutanée
37193-0|lincidences avec contraste intradiscal
24974-8|zc contraste intrathécal
75816-9|9.espace épidural thoracique ; incidences avec contraste dans l'espace péridural
35907-5|5te ; guidage pour biopsie percutanée
24893-0|4ectum ; incidences post contraste par voie rectale+pendant la défécation
86409-0|pur dysfonctionnement rectal avec constraste au barium par voie rectale
24894-8|aet vessie urinaire ; incidences avec contraste par voie rectale+avec contraste intravésiculaire+pendant la défécation+pendant la miction
72544-0|5in - bilatéral ; guidage pour ablation percutanée d'une sonde de néphrostomie avec contraste
24782-5|zplacement percutané d'un stent néphro-urétéral avec contraste via stent
24779-1|zplacement percutané d'une sonde de néphrostomie avec contraste via une sonde
24781-7|zéchange percutané d'une sonde de néphrostomie avec contraste
65799-9|mincidence unique pour kyste
46376-0|vs avec contraste antérograde
39349-6|zec contraste rétrograde
24780-9|zec contraste via sonde de néprostomie
24783-3|xpour urodynamique
86393-6|ket uretère - bilatéral et vessie urinaire ; incidences avec contraste rétrograde
88833-9|v; incidences avec contraste rétrograde intra uretère
65801-3|adroit ; incidence unique pour kyste
38112-9|rs avec contraste via sonde de néprostomie
88831-3|get uretère ; incidences avec contraste rétrograde intra uretère
65800-5|agauche ; incidence unique pour kyste
38872-8|ss avec contraste via sonde de néprostomie
88832-1|het uretère ; incidences avec contraste rétrograde intra uretère
44217-8|8; guidage pour aspiration à l'aiguille fine percutanée
35899-4|nbiopsie percutanée
86425-6|nmanométrie
88834-7|8et abdomen et urètre ; guidage pour dilatation
86441-3|buretère et vessie urinaire ; guidage pour manométrie
86372-0|zre ; incidences avec contraste IV
86387-8|zre ; incidences avec contraste antérograde
86388-6|zre ; incidences avec contraste rétrograde
86390-2|zre ; incidences avec contraste via sonde de néprostomie
86392-8|zre ; incidences limitées avec contraste IV
86389-4|zre ; incidences pendant chirurgie+avec contraste rétrograde
86380-3|zre ; incidences pour fistule
41803-8|3sein ; guidage pour biopsie percutanée
42422-6|ndrainage percutané d'un abcès + placement d'un cathéter de drainage
24911-0|4hunt ; incidences
46392-7|4inus ; guidage pour injection
86439-7|9cérébraux ; incidences avec contraste IV
43788-9|4onde ; incidences pour perméabilité avec contraste via sonde
24552-2|4tent ; incidences avec contraste intra stent
42702-1|4upérieur à 1 heure
25078-7|4ystème porte intrahépatique ; guidage pour placement d'un stent
37494-2|3tendon ; guidage pour injection
24655-3|4horax ; amplificateur d'images pendant la chirurgie
35894-5|cguidage pour biopsie percutanée
35889-5|qronchoscopie
42423-4|pdrainage percutané d'un abcès + placement d'un cathéter de drainage
69078-4|x+placement d'un cathéter de drainage
39362-9|pplacement d'une sonde
24656-1|cincidence pendant une chirurgie
30631-6|ls
37199-7|m avec contraste per os
44221-0|4issu ; guidage pour aspiration profonde.aiguille fine
69124-6|zsuperficielle.aiguille fine
48464-2|4rachée ; incidences
30646-4|7tus du sinus ; guidage pour changement de sonde avec contraste
24912-8|mincidences avec contraste intra tractus du sinus
86377-9|bgastro-intestinal ; guidage pour avancement d'une sonde d'alimentation
24716-3|zage pour placement d'un sonde de décompression
30637-3|zage pour placement d'une sonde
86413-2|zage pour placement d'une sonde longue pour alimentation
86378-7|vincidences pour fistule
41795-6|tsupérieur et intestin grêle ; incidence avec contraste naturel par l’air ambiant per os
30809-8|zeur et intestin grêle ; incidence avec contraste per os
43574-3|zeur et intestin grêle ; incidences avec contraste au barium per os
86427-2|zeur et intestin grêle ; incidences avec contraste naturel par l’air ambiant per os+avec constraste au barium per os
42469-7|zeur et intestin grêle et vésicule biliaire ; incidence avec contraste per os
42470-5|zeur et vésicule biliaire ; incidence avec contraste per os
86438-9|hintestinal supérieur ; guidage pour vérification de sonde d'alimentation
39144-1|zur ; incidence avec contraste naturel par l’air ambiant per os
24715-5|zur ; incidence avec contraste per os
86386-0|zur ; incidences avec contraste au barium per os
86420-7|zur ; incidences avec contraste naturel par l’air ambiant per os+avec constraste au barium per os
42459-8|zur ; incidences avec contraste per os
42012-5|zur ; incidences avec contraste soluble dans l'eau per os
42684-1|zur ; incidences avec gastrografine per os
64999-6|5ompe de Fallope - droite ; guidage pour placement d'un cathéter transcervical
64998-8|ngauche ; guidage pour placement d'un cathéter transcervical
86403-3|l; guidage pour positionnement d'un cathéter
30818-9|9s utérines ; guidage pour placement d'un cathéter transcervical
86443-9|3uretère ; incidences avec contraste intra uretère
25016-7|5ètre ; incidences avec contraste intra urètre
25022-5|4térus et trompes de Fallope ; incidences avec contraste intrautérin
75853-2|3vagin ; incidences avec contraste intra vaginal
37973-5|5isseaux testiculaires ; incidences avec contraste
72549-9|4eine ; guidage pour ablation d'un cathéter veineux central tunnelé
86404-1|5ssie urinaire ; guidage pour aspiration percutanée d'un fluide
86397-7|ydrainage et placement d'un cathéter suprapubique
38092-3|lincidences avec chaine intravésicale+avec contraste intravésical
86401-7|zc contraste intravésical
37569-1|zc contraste via sonde suprapubique
42014-1|jet urètre ; incidences avec contraste
38100-4|zdences avec contraste antérograde
25017-5|zdences avec contraste intravésical
43559-4|zdences avec contraste intravésiculaire+pendant la miction
25020-9|zdences avec contraste rétrograde via urètre
43478-7|4oies biliaires et canaux pancréatiques ; guidage pour endoscopie 1,5H post contraste rétrograde intrabiliaire
43474-6|zatiques ; guidage pour endoscopie 15mn post contraste rétrograde intrabiliaire
43477-9|zatiques ; guidage pour endoscopie 1H post contraste rétrograde intrabiliaire
43473-8|zatiques ; guidage pour endoscopie 2H post contraste rétrograde intrabiliaire
43475-3|zatiques ; guidage pour endoscopie 30mn post contraste rétrograde intrabiliaire
43476-1|zatiques ; guidage pour endoscopie 45mn post contraste rétrograde intrabiliaire
30815-5|zatiques ; guidage pour endoscopie avec contraste rétrograde
30892-4|zatiques ; guidage pour placement d'un cathéter avec contraste rétrograde
72545-7|mvésicule biliaire ; guidage pour remplacement percutané d'un cathéter de drainage
24575-3|zaire ; incidences avec contraste percutané transhépatique
30647-2|zaire ; incidences avec contraste via sonde en T
24574-6|zaire ; incidences pendant la chirurgie avec contraste des voies biliaires
86384-5|4ésicule biliaire ; incidences après repas gras+avec contraste per os
86385-2|zvec contraste per os
86440-5|cséminale ; incidences avec contraste intra vésicule séminale
26076-0|3épaule - bilatérale ; incidences avec contraste intraarticulaire
26078-6|cdroite ; incidences avec contraste intraarticulaire
26077-8|cgauche ; incidences avec contraste intraarticulaire
24910-2|a; incidences avec contraste intraarticulaire
86402-5|nlimitées avec contraste intraarticulaire
37151-8|2.portable ; incidences
30630-8|3vidéo citernes cérébrales ; incidences avec contraste
24752-8|aoeur ; incidences
24682-7|9hypopharynx et oesophage ; incidences avec constraste liquide per os+avec contraste en pâte per os+pendant la déglution
24681-9|z incidences avec contraste PO+pendant la déglutition
86395-1|z incidences pour fonction de dégkutition avec parole+avec contraste au barium per os
24855-9|9partie orale du pharynx ; incidences
43538-8|9rachis cervical ; incidences
43536-2|glombaire ; incidences
25056-3|1M
42387-1|2 ; ciné pour flux du liquide céphalorachidien
42390-5|5endovaginal
80504-4|5guidage pour biopsie percutanée
39028-6|ilocalisation à l'aiguille
80509-3|iplacement d'un clip
82123-1|iradiothérapie
30664-7|v avec contraste IV
30665-4|wsans contraste
85041-2|5modèle en impression 3D
80496-3|5post traitement 3 dimensions
91718-7|9mortem
24556-3|3abdomen
36134-5|a avec contraste IV
97393-3|bet pelvis avec contraste IV
72246-2|z per os+sans & avec contraste IV
72247-0|z per os+sans contraste IV
97391-7|lsans contraste
97392-5|qet avec contraste IV
30668-8|bsans contraste
24557-1|get avec contraste IV
43510-7|4isselle - droite
43505-7|k avec contraste IV
43511-5|lsans et avec contraste IV
43508-1|egauche
43504-0|k avec contraste IV
43509-9|lsans et avec contraste IV
35949-7|4orte abdominale
35947-1|j et thoracique
36273-1|ksans et avec contraste IV
35950-5|9thoracique
28576-7|4rticulation
36496-8|f acromioclaviculaire sans contraste
36812-6|hvec contraste intraarticulaire
24687-6|gdu membre inférieur
26227-9|z - bilatéral
26229-5|z - droit
36215-2|z - droit avec contraste IV
38769-6|z - droit limitée sans contraste
36499-2|z - droit sans contraste
36373-9|z - droit sans et avec contraste IV
26228-7|z - gauche
36214-5|z - gauche avec contraste IV
36107-1|z - gauche limitée sans contraste
36498-4|z - gauche sans contraste
36372-1|z - gauche sans et avec contraste IV
36213-7|z avec contraste IV
69210-3|z avec contraste intraarticulaire
36093-3|z limitée
36497-6|z sans contraste
36371-3|z sans et avec contraste IV
36031-3|gsacro-iliaque
36218-6|t avec contraste IV
36502-3|usans contraste
36376-2|zet avec contraste IV
36871-2|ins contraste
24999-5|gtemporomandibulaire
37228-4|z - bilatérale
37245-8|z - bilatérale avec contraste IV
37285-4|z - bilatérale sans contraste
37269-8|z - bilatérale sans et avec contraste IV
37231-8|z - droite
37249-0|z - droite avec contraste IV
37287-0|z - droite sans contraste
37271-4|z - droite sans et avec contraste IV
37230-0|z - gauche
37247-4|z - gauche avec contraste IV
37286-2|z - gauche sans contraste
37270-6|z - gauche sans et avec contraste IV
37435-5|z ; ciné
37244-1|z avec contraste IV
37284-7|z sans contraste
37268-0|z sans et avec contraste IV
24710-6|4vantbras
26244-4|c - bilatéral
69175-8|o avec contraste IV
69176-6|psans contraste
69174-1|uet avec contraste IV
26246-9|fdroit
36190-7|k avec contraste IV
36476-0|lsans contraste
36351-5|qet avec contraste IV
26245-1|fgauche
36188-1|l avec contraste IV
36474-5|msans contraste
36349-9|ret avec contraste IV
36186-5|davec contraste IV
30683-7|dsans contraste
30684-5|iet avec contraste IV
49507-7|5ec contraste IV
25057-1|8sédation consciente
48440-2|3base du crâne avec contraste IV
48687-8|hsans contraste
69220-2|met avec contraste IV
36025-5|4ras
69180-8|7 - bilatéral
69182-4|j avec contraste IV
69183-2|ksans contraste
69181-6|pet avec contraste IV
36030-5|adroit
36212-9|f avec contraste IV
36495-0|gsans contraste
36370-5|let avec contraste IV
36028-9|agauche
36210-3|g avec contraste IV
36493-5|hsans contraste
36368-9|met avec contraste IV
36208-7|8avec contraste IV
30689-4|8sans contraste
30690-2|det avec contraste IV
91523-1|3cage thoracique, abdomen et pelvis avec contraste IV
91525-6|zis sans contraste
91524-9|zis sans et avec contraste IV
37219-3|5naux biliaires
24590-2|4erveau
42386-3|a ; ciné pour flux du liquide céphalorachidien
36936-3|dguidage pour biopsie stéréotaxique
44122-0|ztéréotaxique sans & avec contraste IV
30656-3|qlocalisation stéréotaxique avec contraste IV
30800-7|zion stéréotaxique sans contraste
80511-9|dpour le postopératoire
24586-0|bavec anesthésie
24589-4|gcontraste IV
43772-3|bet conduit auditif interne
37239-1|zne avec contraste IV
37278-9|zne sans contraste
43769-9|zne sans et avec contraste IV
82128-0|eface sans contraste
82129-8|oet avec contraste IV
42385-5|ehypophyse et selle turcique
42391-3|zrcique avec contraste IV
42393-9|zrcique sans contraste
42392-1|zrcique sans et avec contraste IV
37215-1|elarynx avec contraste IV
37279-7|lsans contraste
91591-8|eorbite - bilatéraux avec contraste IV
91593-4|ysans contraste
91592-6|zans et avec contraste IV
36096-6|blimitée avec contraste IV
36105-5|jsans contraste
80510-1|bpour métastase sans & avec contraste IV
80506-9|gtumeur de bas grade sans et avec constraste IV
80507-7|qhaut grade sans & avec contraste IV
80505-1|nnouvellement diagnostiquée sans & avec contraste IV
24588-6|bsans & avec contraste IV+avec anesthésie
30657-1|gcontraste
24587-8|get avec contraste IV
37218-5|a.temporal
48444-4|j avec contraste IV
48453-5|ksans contraste
48694-4|pet avec contraste IV
24538-1|4heville
36136-0|b avec contraste IV
36115-4|rintraarticulaire
26208-9|cbilatérale
69163-4|m avec contraste IV
69164-2|nsans contraste
26187-5|set avec contraste IV
26210-5|cdroite
36140-2|i avec contraste IV
36117-0|yintraarticulaire
43449-8|jdynamique avec contraste IV
36429-9|jsans contraste
26189-1|oet avec contraste IV
37222-7|cet pied
26209-7|cgauche
36138-6|i avec contraste IV
36116-2|yintraarticulaire
43555-2|jdynamique avec contraste IV
36427-3|jsans contraste
26188-3|oet avec contraste IV
30680-3|csans contraste
24539-9|het avec contraste IV
30655-5|4iternes cérébrales
35961-2|4lavicule
48456-8|c - droite avec contraste IV
48458-4|msans contraste
48454-3|ret avec contraste IV
48457-6|fgauche avec contraste IV
48459-2|msans contraste
48455-0|ret avec contraste IV
42694-0|davec contraste IV
42302-0|dsans contraste
42299-8|iet avec contraste IV
24748-6|4oeur
39140-9|8 ; ciné pour encodage de la vélocité du flux sanguin
44126-1|z vélocité du flux sanguin avec contraste IV
37434-8|lfonction
36197-2|9avec contraste IV
58750-1|estress
95923-9|k+avec contraste IV
58749-3|lsans & avec contraste IV
80500-2|qcontraste
44127-9|9ciné pour fonction limitée
36091-7|9limitée
36482-8|9sans contraste
36357-2|eet avec contraste IV
35990-1|5ncerne le foetus
35956-2|6duit auditif interne
36155-0|q avec contraste IV
24735-3|ret fosse postérieure
24740-3|z postérieure sans et avec contraste IV
36088-3|rlimitée
30658-9|rsans contraste
30659-7|wet avec contraste IV
46358-8|5rps entier
80499-7|f sans et avec contraste IV
24839-3|5u
24841-9|6 avec contraste IV
48461-8|7limitée
30660-5|7sans contraste
24840-1|cet avec contraste IV
24674-4|6de
26220-4|8 - bilatéral
69170-9|k avec contraste IV
69171-7|lsans contraste
26193-3|qet avec contraste IV
26222-0|bdroit
36162-6|g avec contraste IV
36119-6|wintraarticulaire
43451-4|hdynamique avec contraste IV
36448-9|hsans contraste
26195-8|met avec contraste IV
26221-2|bgauche
36160-0|h avec contraste IV
36118-8|xintraarticulaire
43450-6|idynamique avec contraste IV
36446-3|isans contraste
26194-1|net avec contraste IV
36158-4|9avec contraste IV
46319-0|ointraarticulaire
30796-7|9sans contraste
24675-1|eet avec contraste IV
24702-3|4uisse
26235-2|9 - bilatérale
26196-6|m sans et avec contraste IV
26237-8|cdroite
36177-4|i avec contraste IV
36465-3|jsans contraste
26198-2|oet avec contraste IV
26236-0|cgauche
36175-8|i avec contraste IV
36463-8|jsans contraste
26197-4|oet avec contraste IV
36173-3|aavec contraste IV
36461-2|asans contraste
24703-1|fet avec contraste IV
24705-6|3doigt
26238-6|8 - bilatéral
26240-2|bdroit
69215-2|g avec contraste IV
69216-0|hsans contraste
69214-5|met avec contraste IV
26239-4|bgauche
69205-3|h avec contraste IV
69206-1|isans contraste
69204-6|net avec contraste IV
69195-6|9avec contraste IV
69196-4|9sans contraste
69194-9|eet avec contraste IV
35953-9|3face
36148-5|7 avec contraste IV
36435-6|8sans contraste
24694-2|det avec contraste IV
36046-1|4oie
69197-2|7 ; guidage pour biopsie percutanée
36231-9|8avec contraste IV
72248-8|8et canaux biliaires et pancréas ; guidage pour endoscopie sans & avec contraste IV
58740-2|zréas ; guidage pour endoscopie sans contraste
43448-0|8sans & avec ferumoxides IV
30669-6|dcontraste
30670-4|det avec contraste IV
36056-0|5sse postérieure
36243-4|k avec contraste IV
36518-9|lsans contraste
36388-7|qet avec contraste IV
69172-5|4émur - bilatéral avec contraste IV
69173-3|lsans contraste
24802-1|3genou
26256-8|8 - bilatéral
36224-4|k avec contraste IV
36506-4|lsans contraste
26199-0|qet avec contraste IV
26258-4|bdroit
36228-5|g avec contraste IV
36127-9|wintraarticulaire
43453-0|hdynamique avec contraste IV
36510-6|hsans contraste
26201-4|met avec contraste IV
26257-6|bgauche
36226-9|h avec contraste IV
36126-1|xintraarticulaire
43452-2|idynamique avec contraste IV
36508-0|isans contraste
26200-6|net avec contraste IV
36223-6|9avec contraste IV
36125-3|ointraarticulaire
30691-0|9sans contraste
24803-9|eet avec contraste IV
36053-7|4lande parathyroïde
37224-3|dotide
37241-7|i avec contraste IV
37281-3|jsans contraste
37265-6|oet avec contraste IV
36933-0|asalivaire
69201-2|j ; guidage pour biopsie
36931-4|burrénale
44124-6|j avec contraste IV
36954-6|ksans contraste
36951-2|pet avec contraste IV
42300-4|athyroïde
69202-0|i ; guidage pour biopsie percutanée
36536-1|jsans contraste
36407-5|oet avec contraste IV
36013-1|3hanche
36017-2|9 - bilatérale
36202-0|m avec contraste IV
36486-9|nsans contraste
36361-4|set avec contraste IV
36022-2|cdroite
36206-1|i avec contraste IV
36122-0|yintraarticulaire
69217-8|jsans & avec contraste intraarticulaire
36490-1|ocontraste
36365-5|oet avec contraste IV
36020-6|cgauche
36204-6|i avec contraste IV
36121-2|yintraarticulaire
69207-9|jsans & avec contraste intraarticulaire
36488-5|ocontraste
36363-0|oet avec contraste IV
36199-8|aavec contraste IV
36120-4|pintraarticulaire
30687-8|asans contraste
30688-6|fet avec contraste IV
24880-7|4ypophyse et selle turcique
36238-4|u avec contraste IV
30666-2|vsans contraste
24879-9|z et avec contraste IV
80503-6|3intestin grêle avec contraste per os+sans & avec contraste IV
80501-0|zr os+sans contraste IV
24821-1|3jambe
42696-5|8 - bilatérale
42695-7|l avec contraste IV
69185-7|msans contraste
42697-3|ret avec contraste IV
36075-0|bgauche
36261-6|h avec contraste IV
36539-5|isans contraste
36410-9|net avec contraste IV
36259-0|9avec contraste IV
36076-8|9droite
36263-2|f avec contraste IV
36541-1|gsans contraste
36412-5|let avec contraste IV
30869-2|9sans contraste
30870-0|eet avec contraste IV
36045-3|3larynx
36230-1|9 avec contraste IV
48445-1|asans contraste
36382-0|fet avec contraste IV
48460-0|4imitée
24720-5|3main
26247-7|7 - bilatérale
69178-2|k avec contraste IV
69179-0|lsans contraste
69177-4|qet avec contraste IV
26249-3|adroite
36196-4|g avec contraste IV
36481-0|hsans contraste
36356-4|met avec contraste IV
26248-5|agauche
36194-9|g avec contraste IV
36479-4|hsans contraste
36354-9|met avec contraste IV
36192-3|8avec contraste IV
30685-2|8sans contraste
30686-0|det avec contraste IV
69193-1|4embre
30692-8|9 inférieur
35975-2|j - bilatéral
36163-4|v avec contraste IV
36451-3|wsans contraste
36289-7|zs et avec contraste IV
35980-2|mdroit
36167-5|r avec contraste IV
36455-4|ssans contraste
36333-3|xet avec contraste IV
35978-6|mgauche
36165-9|s avec contraste IV
36453-9|tsans contraste
36291-3|yet avec contraste IV
39293-6|kavec contraste IV
39292-8|ksans contraste
39291-0|pet avec contraste IV
36817-5|j.articulation bilatérale avec contraste IV
36775-5|xdroite
36819-1|zoite avec contraste IV
36870-4|zoite sans contraste
36841-5|zoite sans et avec contraste IV
36774-8|xgauche
36818-3|zuche avec contraste IV
36869-6|zuche sans contraste
36840-7|zuche sans et avec contraste IV
24688-4|asupérieur
26232-9|j - bilatéral
69187-3|v avec contraste IV
69188-1|wsans contraste
69186-5|zs et avec contraste IV
26234-5|mdroit
36171-7|r avec contraste IV
36459-6|ssans contraste
36337-4|xet avec contraste IV
26233-7|mgauche
38829-8|s avec contraste IV
38832-2|tsans contraste
38831-4|yet avec contraste IV
39037-7|kavec contraste IV
39033-6|ksans contraste
39034-4|pet avec contraste IV
30875-9|j.articulation
36216-0|w avec contraste IV
80508-5|zec contraste intraarticulaire
36094-1|xlimitée
36500-7|xsans contraste
36374-7|zns et avec contraste IV
39141-7|4oelle osseuse
80513-5|h avec contraste IV
80512-7|isans contraste
80514-3|net avec contraste IV
69198-0|4uscle ; guidage pour biopsie percutanée
37234-2|4édiastin
80495-5|c sans contraste
37272-2|iet avec contraste IV
30860-1|3nasopharynx
36233-5|e avec contraste IV
36513-0|fsans contraste
36384-6|ket avec contraste IV
30857-7|4erf crânien
36777-1|3orbite
24852-6|9 - bilatérale avec contraste IV
30661-3|nsans contraste
24851-8|set avec contraste IV
36778-9|cdroite
36822-5|i avec contraste IV
36874-6|jsans contraste
36844-9|oet avec contraste IV
38836-3|cgauche
36821-7|i avec contraste IV
36873-8|jsans contraste
36843-1|oet avec contraste IV
36820-9|aavec contraste IV
42303-8|aet face
39038-5|h avec contraste IV
36956-1|isans contraste
39029-4|net avec contraste IV
36872-0|asans contraste
36842-3|fet avec contraste IV
43530-5|9, face et cou
46321-6|m avec contraste IV
46332-3|nsans contraste
46310-9|set avec contraste IV
36780-5|5teil
91597-5|9 sans et avec contraste IV
72240-5|9s - droits avec contraste IV
72239-7|ksans contraste
72238-9|pet avec contraste IV
72243-9|dgauches avec contraste IV
72242-1|lsans contraste
72241-3|qet avec contraste IV
69211-1|4s du nez
36779-7|4vaire
43506-5|9 - bilatéral
36823-3|aavec contraste IV
36875-3|asans contraste
36845-6|fet avec contraste IV
36052-9|3pancréas
69199-8|b ; guidage pour biopsie percutanée
36236-8|cavec contraste IV
36515-5|csans contraste
36385-3|het avec contraste IV
43455-5|5rtie orale du pharynx
24867-4|4elvis
42389-7|9 ; endorectal
36237-6|aavec contraste IV
72245-4|ppar voie rectale+au repos+contraction maximale du sphincter+pendant l'effort de défécation+pendant la défécation
80585-3|aendorectale avec contraste IV
72244-7|msans & avec contraste IV
24872-4|bt hanche
26259-2|j - bilatéraux
26261-8|mdroite
26260-0|mgauche
30671-2|ksans contraste
30672-0|pet avec contraste IV
69212-9|alimitée
30673-8|asans contraste
30674-6|fet avec contraste IV
24707-2|4ied
26241-0|7 - bilatéral
36180-8|j avec contraste IV
36467-9|ksans contraste
36342-4|pet avec contraste IV
26243-6|adroit
36184-0|f avec contraste IV
36471-1|gsans contraste
36346-5|let avec contraste IV
26242-8|agauche
36182-4|g avec contraste IV
36469-5|hsans contraste
36344-0|met avec contraste IV
36179-0|8avec contraste IV
30681-1|8sans contraste
30682-9|det avec contraste IV
24582-9|4lexus brachial
26211-3|i - bilatéral
26190-9|u sans et avec contraste IV
26213-9|ldroit
36241-8|q avec contraste IV
36516-3|rsans contraste
26192-5|wet avec contraste IV
26212-1|lgauche
36240-0|r avec contraste IV
38833-0|ssans contraste
26191-7|xet avec contraste IV
36239-2|javec contraste IV
30654-8|jsans contraste
24583-7|oet avec contraste IV
30866-8|alombosacré
69200-4|5èvre thoracique ; guidage pour biopsie
25033-2|4oignet
26277-4|a - bilatéral
37449-6|m avec contraste IV
37462-9|nsans contraste
26205-5|set avec contraste IV
26281-6|ddroit
37453-8|i avec contraste IV
37446-2|yintraarticulaire
69219-4|jet main - droite
37466-0|jsans contraste
26207-1|oet avec contraste IV
26279-0|dgauche
37451-2|j avec contraste IV
37445-4|zintraarticulaire
69209-5|ket main - gauche
37464-5|ksans contraste
26206-3|pet avec contraste IV
37448-8|bavec contraste IV
37444-7|qintraarticulaire
36008-1|bet main
37460-3|bsans contraste
25035-7|get avec contraste IV
30675-3|4rostate
42388-9|b ; endorectal
36244-2|cavec contraste IV
36519-7|csans contraste
36389-5|het avec contraste IV
36067-7|3rachis
36256-6|9 avec contraste IV
24935-9|acervical
24936-7|i avec anesthésie
24938-3|ocontraste IV
48447-7|yintrathécal
42270-9|oflexion + avec extension
43457-1|jet rachis dorsal
89284-4|z avec contraste IV
42698-1|z et rachis lombaire
91561-1|z et rachis lombaire avec contraste IV
38061-8|z et rachis lombaire et sacrum avec contraste IV
30854-4|z et rachis lombaire sans contraste
30855-1|z et rachis lombaire sans et avec contraste IV
43456-3|z sans et avec contraste IV
48450-1|jsans & avec contraste intrathécal
30667-0|ocontraste
24937-5|oet avec contraste IV
24980-5|adorsal
24982-1|g avec contraste IV
48439-4|wintrathécal
94088-2|het rachis lombaire sans & avec constraste
36101-4|hlimitée avec contraste IV
36112-1|psans contraste
48441-0|hsans & avec contraste intrathécal
36532-0|mcontraste
24981-3|met avec contraste IV
24968-0|alombaire
24977-1|i avec anesthésie
30678-7|ocontraste IV
48436-0|yintrathécal
91715-3|jet sacrum avec contraste IV
91717-9|tsans contraste
91716-1|yet avec contraste IV
36100-6|jlimitée avec contraste IV
36111-3|rsans contraste
48452-7|jsans & avec contraste intrathécal
30679-5|ocontraste
24967-2|oet avec contraste IV
36531-2|asans contraste
36400-0|fet avec contraste IV
36070-1|5te
36533-8|7 sans contraste
36404-2|det avec contraste IV
36033-9|4ein
36034-7|7 - bilatéral
36219-4|j avec contraste IV
36504-9|ksans contraste
36378-8|pet avec contraste IV
36036-2|adroit
36221-0|f avec contraste IV
36035-4|agauche
36220-2|g avec contraste IV
36113-9|8avec contraste IV
43773-1|8sans contraste
43775-6|det avec contraste IV
36059-4|3sacrum
36246-7|9 avec contraste IV
91594-2|aet articulation sacro-iliaque avec contraste IV
91596-7|zaque sans contraste
91595-9|zaque sans et avec contraste IV
36060-2|dcoccyx
36247-5|j avec contraste IV
36522-1|ksans contraste
36392-9|pet avec contraste IV
36521-3|asans contraste
36391-1|fet avec contraste IV
69223-6|5ns contraste
42298-0|8et avec contraste IV
36061-0|4capula
36249-1|a - droite avec contraste IV
38770-4|ksans contraste
36394-5|pet avec contraste IV
36248-3|dgauche avec contraste IV
36523-9|ksans contraste
36393-7|pet avec contraste IV
36073-5|5rotum et testicule
69221-0|n avec contraste IV
36535-3|osans contraste
36406-7|tet avec contraste IV
30794-2|4ein
46299-4|7 - unilatéral
46323-2|k avec contraste IV
46333-1|lsans contraste
43528-9|qet avec contraste IV
69192-3|8; guidage pour aspiration percutanée d'un kyste
36149-3|8avec contraste IV
30795-9|8bilatéral
69169-1|h ; guidage pour biopsie percutanée
69165-9|kpour implant
36150-1|iavec contraste IV
36114-7|idynamique avec contraste IV
69167-5|ipour implant avec contraste IV
69168-3|vsans contraste IV
69166-7|z et avec contraste IV
36437-2|isans contraste
36277-2|net avec contraste IV
35955-4|8droit
69213-7|d ; guidage pour biopsie percutanée
80497-1|tlocalisation à l'aiguille
38058-4|gpour implant
36152-7|eavec contraste IV
38817-3|epour implant sans contraste IV
38062-6|wet avec contraste IV
36439-8|esans contraste
36279-8|jet avec contraste IV
37437-1|9ynamique avec contraste IV
35954-7|8gauche
69203-8|e ; guidage pour biopsie percutanée
80498-9|ulocalisation à l'aiguille
38057-6|hpour implant
36151-9|favec contraste IV
38064-2|fpour implant sans contraste IV
38870-2|xet avec contraste IV
36438-0|fsans contraste
36278-0|ket avec contraste IV
69190-7|8pour implant avec contraste IV
69191-5|lsans contraste IV
69189-9|qet avec contraste IV
36436-4|8sans contraste
36276-4|det avec contraste IV
24914-4|4inus
24915-1|8 avec contraste IV
30662-1|9sans contraste
30663-9|eet avec contraste IV
36072-7|4ternum
43454-8|4ystème pulmonaire
24629-8|3thorax
36156-8|9 avec contraste IV
36942-1|aet abdomen avec contraste IV
36284-8|lsans et avec contraste IV
36442-2|asans contraste
36283-0|fet avec contraste IV
43507-3|5ymus
37253-2|4issu mou avec contraste IV
37293-8|dsans contraste
37217-7|4ronc cérébral et nerfs crâniens
82130-6|4ête et cou sans contraste
82131-4|ket avec contraste IV
80584-6|3urètre endovaginale sans contraste
42301-2|4térus
36265-7|9 avec contraste IV
36542-9|asans contraste
36413-3|fet avec contraste IV
69222-8|3veine cave
36083-4|d inférieure
36545-2|o sans contraste
36418-2|uet avec contraste IV
36546-0|esupérieure sans contraste
36419-0|uet avec contraste IV
42693-2|5ssie urinaire et urètre ; ciné
37220-1|4oies biliaires et canaux pancréatiques
44125-3|zatiques avec contraste IV
44123-8|zatiques sans contraste
36944-7|zatiques sans et avec contraste IV
24905-2|3épaule
26266-7|9 - bilatérale
69184-0|m avec contraste IV
36525-4|nsans contraste
26202-2|set avec contraste IV
26270-9|cdroite
36254-1|i avec contraste IV
36132-9|yintraarticulaire
69218-6|jsans & avec contraste intraarticulaire
36528-8|ocontraste
26204-8|oet avec contraste IV
26268-3|cgauche
38830-6|i avec contraste IV
36130-3|yintraarticulaire
69208-7|jsans & avec contraste intraarticulaire
38834-8|ocontraste
26203-0|oet avec contraste IV
36251-7|aavec contraste IV
36129-5|pintraarticulaire
30693-6|asans contraste
24906-0|fet avec contraste IV
58748-5|2F cerveau
80583-8|b ; pour fonction motrice
36644-3|1X && RF thorax ; 2 incidences et incidences
36321-8|i4 incidences et incidences
39066-6|iincidences antéropostérieures et latérales et incidences
36751-6|tpostéroantérieures et latérales et incidences
47367-8|iplus que 4 incidences et incidences
86424-9|aractus gastrointestinal supérieur ; incidence && incidences avec contraste au barium per os
86423-1|zupérieur ; incidence && incidences avec contraste per os
86421-5|zupérieur ; incidences && incidences avec contraste per os+avec contraste au barium per os
86422-3|zupérieur ; incidences && incidences avec contraste soluble dans l'eau per os
46371-1|3; guidage pour changement de sonde percutanée avec contraste
25062-1|5incidence comparative
43468-8|es
39056-7|f avec stress manuel
42402-8|gpost mortem
43469-6|iur corps étranger
42160-2|lperméabilité d'un shunt
72876-6|3^échantillon chirurgical ; incidences
36641-9|3abdomen ; 2 incidences
83015-8|p pour calcul rénal
36293-9|d3 incidences
24799-9|dincidence antéropostérieure
24563-9|zieure en décubitus latéral droit
24561-3|zieure en décubitus latéral gauche
37015-5|nen décubitus ventral
36591-6|nlatérale
36996-7|v droite
36995-9|wgauche
36984-3|wà rayonnement horizontaux
36607-0|noblique
41793-1|npendant une chirurgie
39323-1|oostérieure droite oblique
38069-1|zgauche oblique
36550-2|nunique
37046-0|nverticale
37636-8|ms
24796-5|n antéropostérieures et antéropostérieures en décubitus latéral gauche
24797-3|zrieures et décubitus ventral oblique
24794-0|zrieures et latérales
69065-1|zrieures et latérales à rayons horizontaux
37119-5|zrieures et oblique
38084-0|zrieures et oblique postérieure gauche
24562-1|pvec décubitus latéral gauche et décubitus latéral droit
37085-8|oen décubitus dorsal et décubitus latéral
24798-1|zs dorsal et verticales
37138-5|roblique droite et oblique gauche
37131-0|olatérales droites et latérales gauches
72256-1|opour motilité avec marqueurs radioopaques
42019-0|overticales et en décubitus latéral gauche
79350-5|dplus de 2 incidences
83016-6|x antéropostérieures et 3/4 et cône
37297-9|a+^Foetus ; incidence unique pour âge foetal
39327-2|us pour âge foetal
26133-9|4cétabulum - bilatéral ; incidences
37664-0|gdroit ; 2 incidences
26135-4|oincidences
37064-3|ggauche ; 2 incidences
26134-7|pincidences
37635-0|e; 3 incidences
24535-7|gincidences
26172-7|4rc zygomatique - bilatéral ; incidences
26174-3|jdroit ; incidences
26173-5|jgauche ; incidences
69305-1|6ade zygomatique ; 2 incidences
37933-9|o3 incidences
37934-7|o4 incidences
25074-6|oincidences
30787-6|5ticulation ; incidence unique
43481-1|rs avec flexion + avec extension
43480-3|tlatérales avec stress manuel
37056-9|gacromioclaviculaire - bilatérale ; incidence de Zanca
26136-2|z - bilatérale ; incidences
37578-2|z - bilatérale ; incidences avec poids
37580-8|z - bilatérale ; incidences sans & avec poids
69055-2|z - bilatérale ; incidences sans poids
37661-6|z - droite ; 2 incidences
37662-4|z - droite ; incidence antéropostérieure
37810-9|z - droite ; incidence de Zanca
26138-8|z - droite ; incidences
37663-2|z - droite ; incidences sans & avec poids
36665-8|z - gauche ; 2 incidences
36583-3|z - gauche ; incidence antéropostérieure
37057-7|z - gauche ; incidence de Zanca
26137-0|z - gauche ; incidences
37581-6|z - gauche ; incidences sans & avec poids
37467-8|z ; incidence avec angle céphalique à 10 degrés
37848-9|z ; incidence de Zanca
24536-5|z ; incidences
37577-4|z ; incidences avec poids
37579-0|z ; incidences sans & avec poids
37582-4|z ; incidences sans poids
98294-2|gdu membre inférieur - bilatéral ; incidences latérales avec stress manuel
98296-7|z - droit ; incidences latérales avec stress manuel
98295-9|z - gauche ; incidences latérales avec stress manuel
37300-1|glombosacrée du rachis ; incidence antéropostérieure vraie
37515-4|zis ; incidence latérale centrée
37516-2|zis ; incidence latérale centrée en postiion debout
46340-6|zis ; incidences
83043-0|gsacro-iliaque - bilatérale ; 1 ou 2 incidences
36633-6|zatérale ; incidences
48746-2|zatérale ; plus de 2 incidences
37786-1|wdroite ; incidences
98364-3|zite ; incidences antéropostérieures et oblique
36634-4|wgauche ; incidences
98363-5|zche ; incidences antéropostérieures et oblique
48467-5|u; 1 ou 2 incidences
44181-6|w2 ou 3 incidences
37648-3|w3 incidences
37650-9|wincidence de Ferguson
24900-3|zidences
37649-1|zidences antéropostérieures et oblique
37646-7|zidences limitées
44189-9|wplus de 2 incidences
97371-9|hternoclaviculaire - bilatérale ; incidence antéropostérieure
97369-3|z- bilatérale ; incidence oblique
97370-1|z- bilatérale ; incidence postéroantérieure
37323-3|z- bilatérale ; incidences
37298-7|z- bilatérale ; indice de sérendipité
48482-4|z- bilatérale ; plus de 2 incidences
97357-8|z- droite ; incidence antéropostérieure
97356-0|z- droite ; incidence oblique
97358-6|z- droite ; incidence postéroantérieure
37965-1|z- droite ; incidences
37808-3|z- droite ; indice de sérendipité
97340-4|z- gauche ; incidence antéropostérieure
97383-4|z- gauche ; incidence oblique
97343-8|z- gauche ; incidence postéroantérieure
37324-1|z- gauche ; incidences
37299-5|z- gauche ; indice de sérendipité
37881-0|z; 3 incidences
37882-8|z; 4 incidences
37880-2|z; incidence antéropostérieure
37846-3|z; indice de sérendipité
37350-6|gtemporomandibulaire - bilatérale ; 5 incidences
37325-8|z - bilatérale ; incidences
37546-9|z - bilatérale ; incidences avec bouche ouverte et fermée
30890-8|z - droite ; incidences
48490-7|z - droite ; incidences avec bouche ouverte et fermée
30889-0|z - gauche ; incidences
48491-5|z - gauche ; incidences avec bouche ouverte et fermée
48699-3|z - unilatérale ; incidences avec bouche ouverte et fermée
25000-1|z ; incidences
98314-8|4vant du pied - bilatéral ; incidences
98298-3|jdroit ; incidences
98306-4|jgauche ; incidences
24948-2|4xis cervical et ondotoïde du rachis cervical ; incidence antéropostérieure
48695-1|3base du crâne ; incidence unique
48697-7|ss
83019-0|3cage thoracique, abdomen et pelvis ; incidence en babygram
48433-7|5lcanéus - bilatéral ; 2 incidences
37058-5|rincidence avec position debout
36975-1|ze d'Harris
98315-5|ze latérale
26100-8|zes
36686-4|zes antéropostérieures et latérales
37995-8|zes de Broden
98319-7|zes de Broden inférieures ou égales à 3
37021-3|zes saut à skis
37718-4|fdroit ; 2 incidences
98304-9|ncanale
38776-1|nincidence d'Harris
98303-1|xlatérale
69319-2|xunique
26102-4|ws
37719-2|x antéropostérieures et latérales
37720-0|zvec position debout
38814-0|yde Broden
98300-7|ze Broden inférieures ou égales à 3
38778-7|ysaut à skis
36662-5|fgauche ; 2 incidences
98312-2|ocanale
36977-7|oincidence d'Harris
98311-4|ylatérale
69311-9|yunique
26101-6|xs
36701-1|y antéropostérieures et latérales
37206-0|zavec position debout
37997-4|zde Broden
98308-0|zde Broden inférieures ou égales à 3
37023-9|zsaut à skis
36661-7|d; 2 incidences
36564-3|fincidence unique
24612-4|os
36731-8|p antéropostérieures et latérales et de 3/4
37205-2|rvec position debout
37996-6|qde Broden
37022-1|qsaut à skis
94682-2|fplus grand qu'une incidence
37609-5|5nal optique ; 4 incidences
24846-8|jincidences
26142-0|hbilatéral ; incidences
26144-6|hdroit ; incidences
26143-8|hgauche ; incidences
83018-2|4heville ; 1 ou 2 incidences
24540-7|e2 incidences
36294-7|e3 incidences
36317-6|e4 incidences
36571-8|eincidence antéropostérieure
37007-2|ode mortaise
36592-4|olatérale
36551-0|ounique
24541-5|ns
30779-3|o antéropostérieures et latérales
39072-4|zérieures et latérales et de 3/4
37095-7|zérieures et latérales et mortaise
37201-1|qvec position debout
37556-8|ustress manuel
37486-8|pde Broden avec stress manuel
44210-3|eplus de 2 incidences
26385-5|cbilatérale ; 2 incidences
36295-4|p3 incidences
42273-3|p6 incidences
42417-6|pantéropostérieur et latéral et oblique et avec stress manuel
98318-9|pincidence de la mortaise en charge
26097-6|ys
39330-6|z antéropostérieures + latérales en position debout
36684-9|z antéropostérieures et latérales
36720-1|z antéropostérieures et latérales et de 3/4
37096-5|z antéropostérieures et latérales et mortaise
37202-9|z avec position debout
37557-6|z avec stress manuel
37134-4|z latérales et mortaise
48480-8|pplus de 2 incidences
49570-5|uque 5 incidences
26387-1|cdroite ; 2 incidences
37675-6|x avec position debout
37672-3|zvec stress manuel
37665-7|l3 incidences
69254-1|x avec position debout
39369-4|lantéropostérieur et latéral et oblique et avec stress manuel
98299-1|lincidence de la mortaise en charge
37671-5|ymortaise avec stress manuel
69314-3|vunique
26099-2|us
39371-0|v antéropostérieures + latérales + obliques en position debout
39368-6|zéropostérieures + latérales en position debout
37667-3|zéropostérieures et latérales
37668-1|zéropostérieures et latérales et de 3/4
37666-5|zéropostérieures et latérales et mortaise
37676-4|xvec position debout
37673-1|zc stress manuel
39370-2|wet (incidence avec stress manuel)
39372-8|zmortaise
37669-9|wlatérales avec stress manuel
37670-7|zérales et mortaise
46347-1|lplus de 2 incidences
51394-5|cet pied - droits ; incidences
51395-2|mgauches ; incidences
26386-3|cgauche ; 2 incidences
38841-3|x avec position debout
38840-5|zvec stress manuel
36296-2|l3 incidences
69138-6|x avec position debout
42418-4|lantéropostérieur et latéral et oblique et avec stress manuel
98307-2|lincidence de la mortaise en charge
37475-1|ymortaise avec stress manuel
69307-7|vunique
26098-4|us
69137-8|v antéropostérieures + latérales + obliques en position debout
42380-6|zéropostérieures + latérales en position debout
36685-6|zéropostérieures et latérales
36721-9|zéropostérieures et latérales et de 3/4
37097-3|zéropostérieures et latérales et mortaise
37203-7|xvec position debout
37558-4|zc stress manuel
42382-2|wlatérales + mortaise + Broden avec stress manuel
37474-4|zérales avec stress manuel
37135-1|zérales et mortaise
46390-1|lplus de 2 incidences
37517-0|4inquième doigt - bilatéral ; incidences
97425-3|ldroit ; incidence antéropostérieure
97432-9|znce latérale
97439-4|znce oblique
38147-5|znces
97403-0|znces antéropostérieures et latérales
43497-7|tplus de 2 incidences
97426-1|lgauche ; incidence antéropostérieure
97431-1|zence latérale
97440-2|zence oblique
37518-8|zences
97400-6|zences antéropostérieures et latérales
43492-8|uplus de 2 incidences
36576-7|j; incidence antéropostérieure
36594-0|vlatérale
36610-4|voblique
30783-5|us
97457-6|dorteil bilatéral ; incidence antéropostérieure
98323-9|zidence latérale
97453-5|zidence oblique
97479-0|kdroit ; incidence antéropostérieure
97480-8|zce latérale
97478-2|zce oblique
38151-7|zces
97498-0|zces antéropostérieures et latérales
97492-3|zces antéropostérieures et latérales et de 3/4
97474-1|kgauche ; incidence antéropostérieure
97472-5|znce latérale
97473-3|znce oblique
37530-3|znces
97417-0|znces antéropostérieures et latérales
97409-7|znces antéropostérieures et latérales et de 3/4
97376-8|4lavicule - bilatérale ; incidence antéropostérieure
37469-4|zce avec angle céphalique à 45 degrés
97377-6|zce oblique
26106-5|zces
97375-0|zces antéropostérieures et oblique
37679-8|fdroite ; 2 incidences
97362-8|oincidence antéropostérieure
38803-3|zvec angle céphalique à 45 degrés
97364-4|zxiale
97363-6|yoblique
26108-1|xs
37680-6|y antéropostérieures et sérenpidité
36646-8|fgauche ; 2 incidences
97347-9|oincidence antéropostérieure
37470-2|zvec angle céphalique à 45 degrés
97349-5|zxiale
97348-7|yoblique
26107-3|xs
37121-1|y antéropostérieures et sérenpidité
36645-0|d; 2 incidences
36573-4|fincidence antéropostérieure
69079-2|qvec angle céphalique à 45 degrés
36555-1|punique
24664-5|os
36647-6|4occyx ; 2 incidences
98356-9|cincidence antéropostérieure
98357-7|mlatérale
30883-3|ls
36688-0|m antéropostérieures et latérales
83025-7|cplus grand qu'une incidence
37060-1|5ncerne le foetus ; incidences
36628-6|6duit auditif interne ; incidences
38118-6|5u ; 2 incidences latérales
42439-0|9incidence antéropostérieure
42441-6|kvec agrandissement
24843-5|jlatérale
37639-2|is
42438-2|j antéropostérieures et latérales
36649-2|6de - bilatéral ; 2 incidences
36300-2|n3 incidences
36322-6|n4 incidences
37999-0|nincidence pour tête radiale et capitulum
26109-9|ws
36690-6|x antéropostérieures et latérales
36723-5|zntéropostérieures et latérales et de 3/4
69056-0|yet obliques
46389-3|zt tête radiale et capitulum
97388-3|ylatérales avec stress manuel
36740-9|yobliques
48481-6|nplus de 2 incidences
37681-4|bdroit ; 2 incidences
37686-3|v obliques
37682-2|j3 incidences
37683-0|j4 incidences
97353-7|jincidence antéropostérieure
38777-9|tde Jones
97352-9|tlatérale
38006-3|tpour tête radiale et capitulum
69315-0|tunique
26111-5|ss
37684-8|t antéropostérieures et latérales
37685-5|zopostérieures et latérales et de 3/4
39373-6|uet oblique
97390-9|ulatérales avec stress manuel
41785-7|vimitées
37687-1|uobliques
46345-5|jplus de 2 incidences
36650-0|bgauche ; 2 incidences
38844-7|w obliques
36301-0|k3 incidences
36323-4|k4 incidences
97380-0|kincidence antéropostérieure
36980-1|ude Jones
38000-6|upour tête radiale et capitulum
69308-5|uunique
26110-7|ts
36691-4|u antéropostérieures et latérales
36724-3|zropostérieures et latérales et de 3/4
97389-1|vlatérales avec stress manuel
41826-9|wimitées
36741-7|vobliques
46344-8|kplus de 2 incidences
83026-5|9; 1 ou 2 incidences
36648-4|b2 incidences
36299-6|b3 incidences
36979-3|bincidence de Jones
37998-2|lpour tête radiale et capitulum
36556-9|lunique
24676-9|ks
36689-8|l antéropostérieures et latérales
36722-7|zeures et latérales et de 3/4
36608-8|mobliques
79353-9|bplus de 2 incidences
83027-3|j3 incidences
46381-0|9et radius et ulna ; incidences
37867-9|4râne ; 2 incidences
24918-5|b3 incidences
37868-7|b4 incidences
24922-7|b5 incidences
43470-4|bau plus 3 incidences
69269-9|bincidence antéropostérieure
37870-3|lde Towne
24921-9|oWaters
24920-1|llatérale
37872-9|t à rayonnement horizontaux
69270-7|lpostéroantérieure
37026-2|lradiographique sous mandibulaire
24917-7|lunique
28564-3|ks
24919-3|l antéropostérieures et latérales
37871-1|mlatérales et Caldwell et Waters et Towne
37869-5|zTowne
48466-7|nimitées
39519-4|mpostéroantérieures et latérales droites et latérales gauches
39521-0|zeures et latérales droites et latérales gauches et Caldwell et Towne
39520-2|zeures et latérales droites et latérales gauches et Towne
69271-5|zeures et latérales et Waters et Towne
83046-3|bmoins de 3 incidences antéropostérieures et latérales
46377-8|bplus de 2 incidences
48487-3|j3 incidences
43524-8|gque 4 incidences
37338-1|9et os de la face et mandibule ; incidences
43787-1|zule ; incidences pour mesure dentaire
42687-4|4ôtes - bilatérales ; 2 incidences
36313-5|p3 incidences
36328-3|p4 incidences
69070-1|pincidence antérieure et latérale
36958-7|zantéropostérieure
26151-1|ys
79365-3|pplus de 2 incidences
69071-9|net incidences du thorax
39099-7|qthorax ; 4 incidences et postéroantérieure
48468-3|zdeux incidences et postéroantérieure
41811-1|zincidences et postéroantérieure
48485-7|zplus de 2 incidences et incidence postéroantérieure
42010-9|bdroites et thorax ; incidences et postéroantérieure
48484-0|vplus de 2 incidences et incidence postéroantérieure
39326-4|bgauches et thorax ; incidences
41832-7|zdences et postéroantérieure
48486-5|vplus de 2 incidences et incidence postéroantérieure
83040-6|bunilatérales ; 2 incidences
79366-1|oet thorax ; 2 incidences
83042-2|z 2 incidences et antéropostérieur
83041-4|z 2 incidences et incidence
94685-5|z plus de 2 incidences et incidence postéroantérieure
39060-9|9; 2 incidences
39062-5|b3 incidences
39064-1|bincidence antérieure et latérale
39050-0|qopostérieure
39053-4|llatérale
24899-7|ks
37937-0|9antérieures ; incidences
38073-3|lbilatérales ; incidences
37963-6|ldroites ; incidences
37962-8|let postérieures droites ; incidences
38868-6|zs gauches ; incidences
38074-1|lgauches ; incidences
37780-4|9droites ; 2 incidences
37781-2|j3 incidences
37782-0|jincidence antérieure et latérale
37783-8|yopostérieure
37784-6|tlatérale
97447-7|toblique
97448-5|tpostéroantérieure
42314-5|tunique
26153-7|ss
42165-1|9et thorax ; incidences et postéroantérieure
44191-5|lplus de 2 incidences et incidence postéroantérieure
37066-8|9gauches ; 2 incidences
36314-3|j3 incidences
38856-1|jincidence antérieure et latérale
36959-5|yopostérieure
38857-9|tlatérale
97365-1|toblique
97366-9|tpostéroantérieure
42313-7|tunique
26152-9|ss
37960-2|9inférieures droites ; incidences
38866-0|lgauches ; incidences
39489-0|lpostérieures ; incidences
39493-2|ydroites ; incidences
42381-4|ygauches ; incidences
37938-8|9postérieures ; incidences
39352-0|mbilatérales ; incidences
37964-4|mdroites ; incidences
38869-4|mgauches ; incidences
39491-6|9supérieures antérieures et postérieures droites ; incidences
39351-2|z postérieures gauches ; incidences
37961-0|ldroites ; incidences
38867-8|lgauches ; incidences
39492-4|lpostérieures droites ; incidences
39353-8|ygauches ; incidences
99507-6|3de la hanche droite 3/4 externe de Judet
99510-0|rinterne de Judet
99508-4|ggauche 3/4 externe de Judet
99509-2|rinterne de Judet
95610-2|5nts ; incidences complètes
46386-9|minterproximales
95611-0|mocclusales
97423-8|5uxième doigt - bilatéral ; incidence antéropostérieure
97424-6|zidence postéroantérieure
37521-2|zidences
97341-2|kdroit ; incidence antéropostérieure
97435-2|zce latérale
97443-6|zce oblique
97342-0|zce postéroantérieure
38144-2|zces
97404-8|zces antéropostérieures et latérales
43494-4|splus de 2 incidences
97422-0|kgauche ; incidence antéropostérieure
97436-0|znce latérale
97444-4|znce oblique
97421-2|znce postéroantérieure
37522-0|znces
97398-2|znces antéropostérieures et latérales
43489-4|tplus de 2 incidences
36596-5|i; incidence latérale
36612-0|uoblique
30780-1|ts
97459-2|corteil bilatéral ; incidence antéropostérieure
98321-3|zdence latérale
97452-7|zdence oblique
97489-9|jdroit ; incidence antéropostérieure
97488-1|ze latérale
97487-3|ze oblique
38148-3|zes
97496-4|zes antéropostérieures et latérales
97420-4|zes antéropostérieures et latérales et de 3/4
97464-2|jgauche ; incidence antéropostérieure
97463-4|zce latérale
97465-9|zce oblique
37534-5|zces
97416-2|zces antéropostérieures et latérales
97412-1|zces antéropostérieures et latérales et de 3/4
26124-8|4oigt - bilatéral ; incidences
36726-8|x antéropostérieures et latérales et de 3/4
37694-7|bdroit ; 2 incidences
37695-4|j3 incidences
26126-3|jincidences
37696-2|t antéropostérieures et latérales et de 3/4
36656-7|bgauche ; 2 incidences
36304-4|k3 incidences
26125-5|kincidences
36727-6|u antéropostérieures et latérales et de 3/4
36655-9|9; 2 incidences
36303-6|b3 incidences
24706-4|bincidences
36725-0|l antéropostérieures et latérales et de 3/4
39078-1|mpostéroantérieures et latérales et obliques
79354-7|bplus grand qu'une incidence
93605-4|4u crâne au coccyx ; 2 ou 3 incidences
93606-2|o4 ou 5 incidences
93607-0|oplus que 5 incidences
98282-7|3estomac et duodénum ; incidences
36653-4|3fémur - bilatéral ; 2 incidences
26118-0|nincidences
36694-8|x antéropostérieures et latérales
37690-5|bdroit ; 2 incidences
37691-3|j4 incidences
37689-7|jincidence unique
26122-2|ss
37692-1|t antéropostérieures et latérales
37693-9|vvec position debout
36654-2|bgauche ; 2 incidences
36324-2|k4 incidences
36560-1|kincidence unique
26120-6|ts
36695-5|u antéropostérieures et latérales
38845-4|wvec position debout
36652-6|9; 2 incidences
36302-8|b3 incidences
36575-9|bincidence antéropostérieure
36593-2|llatérale
36609-6|loblique
36559-3|lunique
24704-9|ks
36693-0|l antéropostérieures et latérales
39490-8|9et tibia - droits ; incidences pour longueur de jambe
24700-7|i; incidences pour longueur de jambe
26394-7|3genou - bilatéral ; 2 incidences
36945-4|z avec position debout
69060-2|z et lever de soleil
69061-0|z et tunnel
36310-1|n3 incidences
36325-9|n4 incidences
69062-8|z avec position debout
69063-6|z et levé de soleil et tunnel
36678-1|n6 incidences
36682-3|n8 incidences
79363-8|nantéropostérieur et latéral et défilé fémoropatellaire et position debout
36585-8|nincidence antéropostérieure
98317-1|ztéropostérieure en varus forcé
37540-2|xd'Holmblad avec position debout
26283-2|ye Merchant
37020-5|z Rosenberg en position debout
37027-0|yu lever de soleil
37041-1|z tunnel
69064-4|xen lever de soleil et (incidence en position debout)
98316-3|z valgus forcé
36605-4|xlatérale
36566-8|xunique
36635-1|ws
26364-0|x antéropostérieures + latérales en position debout
26358-2|zntéropostérieures avec position debout
36590-8|zntéropostérieures et latérales
36732-6|zntéropostérieures et latérales et de 3/4
37107-0|zntéropostérieures et latérales et en lever de soleil
37116-1|zntéropostérieures et latérales et en lever de soleil et en tunnel
37118-7|zntéropostérieures et latérales et oblique et en lever de soleil et en tunnel
37102-1|zntéropostérieures et latérales et obliques et en lever de soleil
37113-8|zntéropostérieures et latérales et tunnel
26361-6|zntéropostérieures et postéroantérieures avec position debout
26085-1|zvec position debout
37561-8|zvec stress manuel
37163-3|yen lever de soleil et en tunnel
38088-1|zn lever de soleil à 20 et 40 et 60 degrés
51387-9|zt (antéropostérieures en position debout)
36745-8|yobliques
46378-6|ypostéroantérieures avec position debout + avec flexion
44197-2|nplus de 5 incidences avec position debout
36999-1|nvue latérale W en extension
39384-3|bdroit ; (4 incidences) + (incidence antéropostérieure avec position debout)
47375-1|j1 ou 2 incidences
26396-2|j2 incidences
37762-2|v avec position debout
42430-9|wet (incidences avec position debout)
39382-7|z(tunnel en position debout)
39379-3|zlever de soleil
39380-1|zlever de soleil et tunnel
39378-5|zoblique
39381-9|ztunnel
38108-7|wobliques
37742-4|j3 incidences
39383-5|v et lever de soleil
37743-2|j4 incidences
37763-0|v avec position debout
39387-6|wet levé de soleil et tunnel
39385-0|zoblique
39386-8|ztunnel
37744-0|j5 incidences
47377-7|jau plus 4 incidences
48463-4|jincidence antéropostérieure
98302-3|zpostérieure en valgus forcé
98301-5|zpostérieure en varus forcé
26285-7|tde Merchant
37752-3|wRosenberg en position debout
69256-6|uu lever de soleil
37761-4|wtunnel
37756-4|znel en position debout
42432-5|ten lever de soleil et (incidence en position debout)
37751-5|tlatérale
37754-9|zle avec position debout
42431-7|tpostéroantérieure avec 30° de flexion avec position debout
37755-6|zoantérieure avec position debout
37741-6|tunique
37758-0|ss
26366-5|t antéropostérieures + latérales en position debout
26360-8|zopostérieures avec position debout
37746-5|zopostérieures avec stress manuel
37745-7|zopostérieures et latérales
37748-1|zopostérieures et latérales et de 3/4
37749-9|zopostérieures et latérales et en lever de soleil
37740-8|zopostérieures et latérales et en lever de soleil et en tunnel
39388-4|zopostérieures et latérales et obliques droites et obliques gauches
37747-3|zopostérieures et latérales et tunnel
26363-2|zopostérieures et postéroantérieures avec position debout
26087-7|vvec position debout
37753-1|zstress manuel
69255-8|uen lever de soleil et (en tunnel en position debout
37759-8|zver de soleil et en tunnel
38824-9|zver de soleil à 20 et 40 et 60 degrés
39391-8|vt lever de soleil
39390-0|xoblique
39389-2|xtunnel
37757-2|uobliques
43482-9|jplus de 2 incidences
47376-9|r3 incidences
37750-7|jvue latérale W en extension
69144-4|bgauche ; (4 incidences) + (incidence antéropostérieure avec position debout)
47373-6|k1 ou 2 incidences
26395-4|k2 incidences
38851-2|w avec position debout
69142-8|xet lever de soleil
41819-4|z tunnel
69143-6|z tunnel
38871-0|xobliques
36311-9|k3 incidences
36326-7|k4 incidences
38852-0|w avec position debout
69145-1|xet tunnel
36676-5|k5 incidences
48462-6|kincidence antéropostérieure
98309-8|zopostérieure en valgus forcé
98310-6|zopostérieure en varus forcé
26284-0|ude Merchant
37019-7|xRosenberg en position debout
43779-8|vu lever de soleil
37042-9|xtunnel
37043-7|znnel en position debout
69149-3|uen lever de soleil et (incidence en position debout)
36606-2|ulatérale
37002-3|zale avec position debout
37014-8|upostéroantérieure avec position debout
36567-6|uunique
36636-9|ts
26365-7|u antéropostérieures + latérales en position debout
26359-0|zropostérieures avec position debout
37484-3|zropostérieures avec stress manuel
36710-2|zropostérieures et latérales
36733-4|zropostérieures et latérales et de 3/4
37108-8|zropostérieures et latérales et en lever de soleil
37117-9|zropostérieures et latérales et en lever de soleil et en tunnel
69147-7|zropostérieures et latérales et obliques droites et obliques gauches
37114-6|zropostérieures et latérales et tunnel
69146-9|zropostérieures et latérales à rayons horizontaux
26362-4|zropostérieures et postéroantérieures avec position debout
26086-9|wvec position debout
37562-6|z stress manuel
39345-4|ven lever de soleil et (en tunnel en position debout
37156-7|zever de soleil et en tunnel
38087-3|zever de soleil à 20 et 40 et 60 degrés
69148-5|wt tunnel
36746-6|vobliques
43498-5|kplus de 2 incidences
47374-4|s3 incidences
37000-7|kvue latérale W en extension
42405-1|9; (incidences antéropostérieures avec position debout) + (incidence latérale avec extension)
44198-0|b1 ou 2 incidences
83035-6|s pendant une chirurgie
24806-2|b2 incidences
30788-4|b3 incidences
30789-2|b4 incidences
36584-1|bincidence antéropostérieure
36978-5|ld'Holmblad
37004-9|me Laurin
24801-3|oMerchant
37018-9|oRosenberg en position debout
43780-6|mu lever de soleil
30790-0|otunnel
36604-7|llatérale
36988-4|t à rayonnement horizontaux
37476-9|lpostéroantérieure 45° de flexion
37477-7|zure 45° de flexion avec position de debout
28565-0|ks
24805-4|l antéropostérieures + latérales en position debout
24807-0|zeures avec position debout
36709-4|zeures et latérales
39071-6|zeures et latérales et Merchant
37106-2|zeures et latérales et en lever de soleil
37111-2|zeures et latérales et en lever de soleil et en tunnel
39073-2|zeures et latérales et obliques droites et obliques gauches
37115-3|zeures et latérales et obliques et en tunnel
37112-0|zeures et latérales et tunnel
37090-8|zeures et latérales à rayons horizontaux
24808-8|zeures et postéroantérieures avec position debout
24809-6|nvec position debout
37560-0|rstress manuel
38086-5|mde Merchant à 30, 45 et 60 degrés
69136-0|men lever de soleil et en tunnel
36619-5|mobliques
37154-2|u et en lever de soleil
37155-9|zn lever de soleil et en tunnel
79364-6|bplus de 3 incidences
91598-3|ggrand qu'une incidence
44195-6|gque 4 incidences
39058-3|4lande salivaire ; incidences
97449-3|4ros orteil bilatéral ; incidence antéropostérieure
97451-9|ze latérale
97450-1|ze oblique
37532-9|zes
97475-8|fdroit ; incidence antéropostérieure
97476-6|xlatérale
97477-4|xoblique
38152-5|ws
97495-6|x antéropostérieures et latérales
38810-8|zvec position debout
97468-3|fgauche ; incidence antéropostérieure
97467-5|ylatérale
97466-7|yoblique
37533-7|xs
97418-8|y antéropostérieures et latérales
97413-9|zantéropostérieures et latérales et de 3/4
37584-0|zavec position debout
98347-8|3hamatum bilatéral ; incidences
98334-6|bdroit ; incidence unique
98342-9|bgauche ; incidence unique
69058-6|5nche - bilatérale ; 2 incidences
36308-5|p3 incidences
37059-3|pincidence avec position debout
36982-7|zde Judet
36993-4|zde profil en grenouille
36986-8|zlatérale à rayonnement horizontal
36618-7|zoblique
26400-2|zunique
26130-5|ys
37092-4|z antéropostérerieures et latérales en grenouille
36703-7|z antéropostérieures et latérales
69059-4|z et latérales à rayons horizontaux
79358-8|pplus de 3 incidences
37721-8|cdroite ; 2 incidences
37722-6|l3 incidences
37726-7|lincidence antéropostérieure
37731-7|wvec position debout
37728-3|vde 3/4 à rayons horizontaux
39514-5|yDanelius Miller
37732-5|yJudet
37729-1|yprofil en grenouille
37730-9|vlatérale
38819-9|zrale pendant chirurgie
38772-0|zrale vraie
37727-5|zrale à rayonnement horizontaux
38818-1|vpendant une chirurgie
26402-8|vunique
26132-1|us
37724-2|v antéropostérerieures et latérales en grenouille
39512-9|zéropostérieures et Danelius Miller
37725-9|zéropostérieures et latérales
37723-4|zéropostérieures et latérales à rayons horizontaux
39513-7|wet Danelius Miller
39377-7|zlatérales à rayons horizontaux
79360-4|lplus grand qu'une incidence
36664-1|cgauche ; 2 incidences
36309-3|l3 incidences
36582-5|lincidence antéropostérieure
37207-8|wvec position debout
37545-1|vde 3/4 à rayons horizontaux
69141-0|yDanelius Miller
36983-5|yJudet
36994-2|yprofil en grenouille
36603-9|vlatérale
38066-7|zrale pendant chirurgie
37040-3|zrale vraie
36987-6|zrale à rayonnement horizontaux
38065-9|vpendant une chirurgie
26401-0|vunique
26131-3|us
37093-2|v antéropostérerieures et latérales en grenouille
36704-5|zéropostérieures et latérales
42404-4|zéropostérieures et latérales pour mesure
37087-4|zéropostérieures et latérales à rayons horizontaux
69140-2|wet Danelius Miller
69139-4|zlatérales à rayons horizontaux
79359-6|lplus grand qu'une incidence
36663-3|a; 2 incidences
36581-7|cincidence antéropostérieure
69132-9|mde Danelius Miller
36973-6|pFriedman
36981-9|pJudet
37049-4|pVon Rosen
30786-8|pprofil en grenouille
36602-1|mlatérale
37039-5|u vraie
36985-0|và rayonnement horizontaux
36617-9|moblique
83033-1|mpendant une chirurgie
24761-9|munique
24762-7|ls
37091-6|m antéropostérerieures et latérales en grenouille
36702-9|zieures et latérales
37086-6|zieures et latérales à rayons horizontaux
69131-1|net Danelius Miller
47372-8|npendant la chirurgie
83032-3|nsupérieures à 2 préoperatoire
79361-2|cplus grand qu'une incidence
26391-3|4umérus - bilatéral ; 2 incidences
37032-0|pincidence transthoracique
37062-7|ys
36707-8|z antéropostérieures et latérales
26393-9|ddroit ; 2 incidences
97351-1|lincidence antéropostérieure
97350-3|vlatérale
38007-1|vtransthoracique
69320-0|vunique
37738-2|us
37736-6|v antéropostérieures et latérales
37737-4|wobliques
26392-1|dgauche ; 2 incidences
97379-2|mincidence antéropostérieure
97378-4|wlatérale
37033-8|wtransthoracique
69312-7|wunique
36632-8|vs
36708-6|w antéropostérieures et latérales
36744-1|xobliques
24765-0|b; 2 incidences
42008-3|dincidence pendant une chirurgie
37031-2|ntransthoracique
36565-0|nunique
28567-6|ms
36706-0|n antéropostérieures et latérales
37485-0|zrieures et transthoraciques
79362-0|dplus grand qu'une incidence
43781-4|3jonction cervicothoracique du rachis ; incidences
43785-5|zchis ; incidences antéropostérieures et latérales
69273-1|cthoracolombaire du rachis ; 2 incidences
98329-6|zis ; incidence antéropostérieure
98328-8|zis ; incidence latérale
37975-0|zis ; incidences
37974-3|zis ; incidences antéropostérieures et latérales
26388-9|3main - bilatérale ; 2 incidences
26379-8|n3 incidences
37471-0|nincidence de Bora
36966-0|z Brewerton
36600-5|xlatérale
36622-9|xpostéroantérieure
26355-8|zur arthite
36629-4|ws
48474-1|x antéropostérieures et latérales
69057-8|zntéropostérieures et latérales et de 3/4
36752-4|ylatérales et postéroantérieures
37142-7|ypostéroantérieures et latérales et en Ball Catcher
36756-5|zostéroantérieures et latérales et obliques
26390-5|adroite ; 2 incidences
26381-4|j3 incidences
38804-1|jincidence de Bora
38775-3|xrewerton
37712-7|tlatérale
37714-3|tpostéroantérieure
26357-4|vur arthite
69318-4|tunique
37716-8|ss
37710-1|t antéropostérieures et latérales
37711-9|zopostérieures et latérales et de 3/4
37713-5|ulatérales et postéroantérieures
41789-9|vimitées
37715-0|upostéroantérieures et latérales et obliques
47371-0|jplus de 2 incidences
26389-7|agauche ; 2 incidences
26380-6|j3 incidences
37472-8|jincidence de Bora
36967-8|xrewerton
36601-3|tlatérale
36623-7|tpostéroantérieure
26356-6|vur arthite
69310-1|tunique
36630-2|ss
38847-0|t antéropostérieures et latérales
38848-8|zopostérieures et latérales et de 3/4
36753-2|ulatérales et postéroantérieures
41830-1|vimitées
36757-3|upostéroantérieures et latérales et obliques
47370-2|jplus de 2 incidences
79356-2|8; 1 ou 2 incidences
24721-3|a2 incidences
24722-1|a3 incidences
36965-2|aincidence en ball catcher
36599-9|klatérale
36616-1|koblique
36621-1|kpostéroantérieure
24723-9|mur arthite
36563-5|kunique
28582-5|js
69130-3|k antéropostérieures et latérales
36755-7|lpostéroantérieures et latérales et obliques
39079-9|zures et obliques
79357-0|aplus de 2 incidences
43521-4|5ndibule ; 1 ou 2 incidences
36312-7|f3 incidences
36327-5|f4 incidences
47380-1|fau plus 3 incidences
24829-4|fincidences
36711-0|p antéropostérieures et latérales
36754-0|qlatérales et postéroantérieures
36738-3|rimitées
36747-4|qobliques
37148-4|qpostéroantérieures et latérales et obliques et Towne
47379-3|fplus de 3 incidences
47983-2|5stoïde - bilatérale ; 1 ou 2 incidences
26139-6|rincidences
37541-0|zes de Law et de Mayer et de Stenver et de Towne
42007-5|zes limitées
83039-8|rplus de 2 incidences
48488-1|edroite ; 1 ou 2 incidences
48471-7|n3 incidences
26141-2|nincidences
48470-9|egauche ; 3 incidences
26140-4|nincidences
36838-1|c; 3 incidences
36839-9|e4 incidences
36890-2|e5 incidences
24830-2|eincidences
37153-4|o de Stenver and Arcelin
36893-6|plimitées
47381-9|eplus de 2 incidences
36637-7|5xillaire ; incidences
42153-7|4embre ; incidence unique
37637-6|ls
44205-3|ainférieur - bilatéral ; incidence avec position debout
36557-7|zncidence unique
26112-3|zncidences
44177-4|zncidences antéropostérieures avec position debout
69257-4|mdroit ; 2 incidences
37734-1|uincidence avec position debout
37764-8|zence unique
26114-9|zences
37733-3|zences antéropostérieures avec position debout
69258-2|zences antéropostérieures et latérales
38850-4|mgauche ; incidence avec position debout
36558-5|zdence unique
26113-1|zdences
38849-6|zdences antéropostérieures avec position debout
36651-8|k; 2 incidences
36574-2|mincidence antéropostérieure
24686-8|vs
36692-2|w antéropostérieures et latérales
37204-5|yvec position debout
83036-4|mplus grand qu'une incidence
26115-6|asupérieur - bilatéral ; incidences
26117-2|mdroit ; incidences
26116-4|mgauche ; incidences
37922-2|k; 2 incidences
24689-2|mincidences
83049-7|mplus grand qu'une incidence
37198-9|3oesophage ; incidences avec contraste per os
38798-5|4lécrâne - droit ; incidences
37332-4|egauche ; incidences
37612-9|4rbite - bilatérale ; 4 incidences
37613-7|pincidence de Waters
24854-2|ys
30720-7|z pour corps étranger
48747-0|pplus de 3 incidences
38774-6|cdroite ; incidences
42312-9|v pour corps étranger
36887-8|cgauche ; incidences
42311-1|v pour corps étranger
36886-0|a; incidences
44208-7|m pour corps étranger
43529-7|aet os de la face ; incidences
79373-7|5teil ; plus grand qu'une incidence
37348-0|9s - bilatéraux ; 2 incidences
26166-9|qincidences
37821-6|ddroits ; 2 incidences
37820-8|m3 incidences
26168-5|mincidences
37822-4|w antéropostérieures et latérales
37823-2|yvec position debout
36673-2|dgauches ; 2 incidences
36316-8|n3 incidences
26167-7|nincidences
36719-3|x antéropostérieures et latérales
37209-4|zvec position debout
37902-4|b; 2 incidences
25013-4|dincidences
39075-7|n antéropostérieures et oblique
38089-9|4s ; incidences limitées de dépistage pour métastases
43519-8|spour dépistage
24577-9|jpendant la chirurgie
43518-0|kour dépistage
83020-8|x complet
37365-4|ypour métastases
37362-1|oâge osseux
98297-5|6cunéiformes droits ; incidences
98313-0|ju pied bilatéraux ; incidences
98305-6|igauches ; incidences
44199-8|6de la face ; 1 ou 2 incidences
36297-0|j3 incidences
36318-4|j4 incidences
36675-7|j5 incidences
24695-9|jincidences
37165-8|t latérales et Caldwell et Waters et sousmandibulaires
37166-6|zales et Caldwell et Waters et sousmandibulaires et Towne
37164-1|zales et de Caldwell et de Waters
36737-5|vimitées
48479-0|jplus de 2 incidences
83029-9|het arc zygomatique ; 1 ou 2 incidences
37303-5|z ; incidences
37604-6|7u nez ; 3 incidences
24834-4|fincidences
37605-3|p latérales et Waters
39518-6|6longs ; incidences limitées pour dépistage
24579-5|ppour dépistage
98348-6|6pisiforme et triquétrum - bilatéraux ; incidences
98335-3|wdroits ; incidence unique
98341-1|wgauches ; incidence unique
42395-4|6sésamoïdes du pied - bilatéraux ; incidence axiale
42400-2|zux ; incidences
42434-1|rdroits ; incidences
42396-2|rgauches ; incidence axiale
43641-0|z; incidences
42399-6|p; incidences
42409-3|zes antéropostérieures et latérales
24745-2|3partie pétreuse de l'os temporal ; incidences
26397-0|5tella - bilatéral ; 2 incidences
69069-3|pincidence du lever de soleil
36638-5|ys
36712-8|z antéropostérieures et latérales
37109-6|z antéropostérieures et latérales et en lever de soleil
26399-6|ddroite ; 2 incidences
69261-6|m3 incidences
69260-8|mincidence unique
37777-0|vs
37776-2|w antéropostérieures et latérales
38786-0|ztéropostérieures et latérales et en lever de soleil
38790-2|xpostéroantérieures et latérales et en lever de soleil
26398-8|dgauche ; 2 incidences
69152-7|mincidence unique
36639-3|vs
36713-6|w antéropostérieures et latérales
37110-4|ztéropostérieures et latérales et en lever de soleil
37149-2|xpostéroantérieures et latérales et en lever de soleil
24861-7|b; 2 incidences
69239-2|dincidence du lever de soleil
37614-5|nunique
30791-8|ms
43522-2|4elvis ; 1 ou 2 incidences
37617-8|c2 incidences
30766-0|c3 incidences
37622-8|cincidence antéropostérieure
37633-5|nvec position debout
37625-1|mde Ferguson
37626-9|pprofil en grenouille
37628-5|minlet
37629-3|mlatérale
37631-9|moutlet
24871-6|mpour pelvimétrie
37616-0|munique
28561-9|ls
37634-3|m antéropostérieures avec angle céphalique à 20 degrés
42420-0|zieures avec position debout
37619-4|zieures et Judet
37618-6|zieures et inlet
37623-6|zieures et inlet et outlet
39065-8|zieures et inlet et outlet et obliques
37620-2|zieures et latérales
37624-4|zieures et latérales et de 3/4
37621-0|zieures et oblique
39360-3|net inlet et outlet
39511-1|qoblique
30771-0|ninlet et outlet
37627-7|zlet et obliques
37630-1|nobliques
43543-8|cplus de 2 incidences
37256-5|aet colonne lombaire ; 3 incidences
37351-4|w5 incidences
47984-0|wincidences
98897-2|dhanche - abduction gauche et rotation interne
83031-5|mbilatéraux ; incidence antéropostérieure et plus d'une incidence
30768-6|zincidences
42167-7|zincidences antéropostérerieures et latérales en grenouille
30769-4|zincidences en abduction maximale
37583-2|zincidences et profil en grenouille
83034-9|zplus d'1 incidence en pédiatrie
98898-0|mdroite 
42686-6|t; 2 incidences
38771-2|vincidences
38785-2|zdences antéropostérerieures et latérales en grenouille
38784-5|zdences antéropostérieures et latérales à rayons horizontaux
42685-8|mgauche ; 2 incidences
36631-0|vincidences
37094-0|zdences antéropostérerieures et latérales en grenouille
37088-2|zdences antéropostérieures et latérales à rayons horizontaux
94683-0|munilatérale ; plus grand qu'une incidence
30767-8|k; incidences
30770-2|w antéropostérerieures et latérales en grenouille
36705-2|ztéropostérieures et latérales
37089-0|ztéropostérieures et latérales à rayons horizontaux
92677-4|mplus de 3 incidences
36657-5|4ied - bilatéral ; 2 incidences
37068-4|y avec position debout
36306-9|m3 incidences
36947-0|y avec position debout
36580-9|mincidence antéropostérieure
26127-1|vs
39331-4|w antéropostérieures + latérales en position debout
36696-3|ztéropostérieures et latérales
36729-2|ztéropostérieures et latérales et de 3/4
26094-3|yvec position debout
48478-2|mplus de 2 incidences
37697-0|adroit ; 2 incidences
37698-8|u avec position debout
37699-6|i3 incidences
37700-2|u avec position debout
43483-7|kou 4 incidences
37703-6|iincidence latérale
37704-4|soblique
69316-8|sunique
26129-7|rs
39375-1|s antéropostérieures + latérales + obliques en position debout
39374-4|zpostérieures + latérales en position debout
38815-7|zpostérieures avec position debout
37701-0|zpostérieures et latérales
37702-8|zpostérieures et latérales et de 3/4
26096-8|uvec position debout
37705-1|ystress manuel
48476-6|iplus de 2 incidences
38846-2|agauche ; 2 incidences
37069-2|v avec position debout
36307-7|j3 incidences
36948-8|v avec position debout
43499-3|lou 4 incidences
36598-1|jincidence latérale
36615-3|toblique
69309-3|tunique
26128-9|ss
39334-8|t antéropostérieures + latérales + obliques en position debout
39332-2|zopostérieures + latérales en position debout
38003-0|zopostérieures avec position debout
36697-1|zopostérieures et latérales
36730-0|zopostérieures et latérales et de 3/4
26095-0|vvec position debout
37559-2|zstress manuel
48477-4|jplus de 2 incidences
42398-8|8; (incidence oblique) + (incidences antéropostérieures + latérales avec position debout)
83030-7|a1 ou 2 incidences
30784-3|a2 incidences
36305-1|a3 incidences
79355-4|m avec position debout
36579-1|aincidence antéropostérieure
36976-9|kd'Harris
37001-5|klatérale avec position debout
36614-6|koblique
36561-9|kunique
24709-8|js
39068-2|k antéropostérieures + latérales en position debout
39069-0|zures et latérales
36728-4|zures et latérales et de 3/4
39076-5|zures et oblique
30785-0|mvec dorsiflexion forcée
24708-0|qposition debout
44188-1|aplus de 2 incidences
37482-7|4oignet - bilatéral ; 2 incidences
37454-6|p3 incidences
37070-0|p4 incidences
98344-5|pincidence antéropostérieure
98349-4|zavec déviation ulnaire
69072-7|zavec déviation ulnaire et avec déviation radiale
36968-6|zavec poings fermés
98345-2|zlatérale
36624-5|zpostéroantérieure
37045-2|zpour déviation ulnaire
42813-6|zpour scaphoïde
42419-2|zunique
26169-3|ys
43796-2|z du canal carpien
98350-2|z en déviation radiale
37547-7|z latérales et postéroantérieures
36739-1|z limitées
37544-4|z obliques
37549-3|z postéroantérieures et latérales et obliques
37304-3|ridences pour scaphoïde
48483-2|pplus de 2 incidences
48738-9|net main - bilatéral ; 3 incidences
26352-5|zlatéral ; incidences pour âge osseux
37826-5|ddroit ; 2 incidences
37678-0|x du canal carpien
37827-3|l3 incidences
39399-1|x du canal carpien
39364-5|yet déviation radiale
39365-2|zt déviation ulnaire
37828-1|l4 incidences
37829-9|l5 incidences
37830-7|l6 incidences
37831-5|l8 incidences
98336-1|lincidence antéropostérieure
38808-2|wvec déviation ulnaire et avec déviation radiale
37677-2|vdu canal carpien
98332-0|ven 3/4 inversé
98337-9|vlatérale
37645-9|vpour déviation ulnaire
42811-0|z scaphoïde
37825-7|vunique
26171-9|us
37832-3|v antéropostérieures et latérales
39400-7|wet canal carpien
39515-2|wlatérales avec flexion + avec extension
37835-6|zérales et postéroantérieures
37642-6|ximitées
37643-4|wobliques
69263-2|wpostéroantérieures avec poings serrés
37836-4|ztéroantérieures et latérales et obliques
38115-2|nidences pour scaphoïde
46343-0|lplus de 2 incidences
37833-1|lvue latérale W en extension
37834-9|z en flexion
51388-7|jet main - droite ; incidences
26354-1|z ; incidences pour âge osseux
98899-8|jincidence 3/4 en pronation
37483-5|dgauche ; 2 incidences
38843-9|y du canal carpien
37455-3|m3 incidences
69151-9|y scaphoïde
37071-8|m4 incidences
37072-6|m5 incidences
37074-2|m6 incidences
36683-1|m8 incidences
98339-5|mincidence antéropostérieure
37555-0|xvec déviation ulnaire et avec déviation radiale
38842-1|wdu canal carpien
98340-3|wen 3/4 inversé
98338-7|wlatérale
37044-5|wpour déviation ulnaire
42814-4|zr scaphoïde
36570-0|wunique
26170-1|vs
38860-3|w antéropostérieures et latérales
69157-6|xlatérales avec flexion + avec extension
37548-5|ztérales et postéroantérieures
38838-9|yimitées
38839-7|xobliques
39324-9|xpostéroantérieures avec poings serrés
37550-1|zstéroantérieures et latérales et obliques
37302-7|oidences pour scaphoïde
46346-3|mplus de 2 incidences
36971-0|mvue latérale W en extension
36972-8|zW en flexion
51392-9|ket main - gauche ; incidences
26353-3|ze ; incidences pour âge osseux
98900-4|kincidence 3/4 en pronation
99506-8|dincidence postéroantérieure droit
99505-0|zieure gauche
83050-5|b; 1 ou 2 incidences
37925-5|d2 incidences
37926-3|d3 incidences
38155-8|d4 incidences
38156-6|d6 incidences
69304-4|dincidence avec déviation ulnaire
69303-6|zon ulnaire et avec déviation radiale
69302-8|spoings fermés
37928-9|nde Brewerton
37930-5|nlatérale
37931-3|npostéroantérieure
42812-8|pur scaphoïde
37924-8|nunique
24619-9|ms
30793-4|n antéropostérieures et latérales
37927-1|zrieures et latérales et de 3/4
37929-7|olatérales avec flexion + avec extension
38107-9|fidences pour scaphoïde
44190-7|dplus de 2 incidences
48737-1|bet main ; 3 incidences
24724-7|lincidences pour âge osseux
98355-1|5uce - bilatéral ; incidence postéroantérieure
26160-2|ws
37563-4|x avec stress manuel
37812-5|bdroit ; 3 incidences
98362-7|jincidence oblique
98352-8|tpostéroantérieure
26162-8|ss
37813-3|t antéropostérieures et latérales et de 3/4
37814-1|vvec stress manuel
98351-0|uen déviation radiale
43493-6|jplus de 2 incidences
36315-0|bgauche ; 3 incidences
98353-6|kincidence oblique
98354-4|upostéroantérieure
26161-0|ts
36736-7|u antéropostérieures et latérales et de 3/4
37564-2|wvec stress manuel
98361-9|ven déviation radiale
43488-6|kplus de 2 incidences
37888-5|9; 3 incidences
37890-1|bincidence antéropostérieure
37891-9|llatérale
37892-7|loblique
25006-8|ks
37889-3|l antéropostérieures et latérales
30813-0|6mon - bilatéral ; incidences avec contraste intrabronchique
64997-0|cdroit ; incidences avec contraste intrabronchique
64996-2|cgauche ; incidences avec contraste intrabronchique
24825-2|a; incidences avec contraste intrabronchique
37519-6|3quatrième doigt - bilatéral ; incidences
97428-7|ldroit ; incidence antéropostérieure
97433-7|znce latérale
97442-8|znce oblique
38146-7|znces
97402-2|znces antéropostérieures et latérales
43496-9|tplus de 2 incidences
97427-9|lgauche ; incidence antéropostérieure
97434-5|zence latérale
97441-0|zence oblique
37520-4|zences
97399-0|zences antéropostérieures et latérales
43491-0|uplus de 2 incidences
36577-5|j; incidence antéropostérieure
36595-7|vlatérale
36611-2|voblique
30782-7|us
97458-4|dorteil bilatéral ; incidence antéropostérieure
98320-5|zidence latérale
97456-8|zidence oblique
97482-4|kdroit ; incidence antéropostérieure
97481-6|zce latérale
97483-2|zce oblique
38150-9|zces
97497-2|zces antéropostérieures et latérales
97493-1|zces antéropostérieures et latérales et de 3/4
97469-1|kgauche ; incidence antéropostérieure
97470-9|znce latérale
97471-7|znce oblique
37531-1|znces
97415-4|znces antéropostérieures et latérales
97410-5|znces antéropostérieures et latérales et de 3/4
37879-4|3rachis ; 2 incidences
37876-0|c4 incidences
37877-8|cincidence antéropostérieure
39052-6|mlatérale
42442-4|u avec position debout
37878-6|và rayonnement horizontaux
42689-0|moblique
37875-2|munique
28613-8|ls
24928-4|m antéropostérieures et latérales
42690-8|ovec flexion + avec extension
30713-2|sinclinaison droite + avec inclinaison gauche
48748-8|nobliques
44194-9|nsupérieures à 4 avec inclinaison droite et avec inclinaison gauche
37139-3|acervical ; (incidence oblique) + (incidence latérale avec flexion + avec extension)
37100-5|vs antéropostérieures + obliques + odontoïdes) + (incidences latérales avec flexion + avec extension)
37104-7|ztéropostérieures + odontoïdes) + (incidences latérales avec flexion + avec extension)
36669-0|l2 incidences
43539-6|nou 3 incidences
83021-6|zces et incidences avec flexion et avec extension
83022-4|zces et incidences avec flexion et avec extension et incidences obliques
24941-7|l3 incidences
36331-7|l4 incidences
83023-2|nou 5 incidences
24939-1|l5 incidences
69080-0|x avec flexion + avec extension
69081-8|yet du nageur
42691-6|l6 incidences
36680-7|l7 incidences
37098-1|lantéropostérieur et oblique et latéral avec flexion+avec extension
30725-6|lincidence antéropostérieure
98360-1|wvec extension
98358-5|z flexion
24944-1|vdu nageur
24943-3|vlatérale
36989-2|zrale à rayonnement horizontaux
98359-3|vodontoïde
24940-9|vunique
24946-6|us
24942-5|v antéropostérieures et latérales
36734-2|zéropostérieures et latérales et de 3/4
37099-9|zéropostérieures et latérales et obliques et odontoïdes
38083-2|zéropostérieures et latérales et obliques et odontoïdes et du nageur
37103-9|zéropostérieures et latérales et odontoïdes
37120-3|zéropostérieures et odontoïdes et latérales à rayons horizontaux
24945-8|xvec flexion + avec extension
42164-4|wet oblique
37133-6|wlatérales avec flexion + avec extension
42710-4|ximitées
36748-2|wobliques
44212-9|lplus de 3 incidences
79351-3|qgrand qu'une incidence
79352-1|qque 5 incidences
36997-5|lvue latérale W en extension
36998-3|z en flexion
37481-9|jet rachis dorsal ; incidences
37361-3|z ; incidences antéropostérieures et latérales
43784-8|z et rachis lombaire ; 2 incidences
38008-9|z et rachis lombaire ; incidences
39067-4|z et rachis lombaire ; incidences antéropostérieures et latérales
83028-1|z et rachis lombaire ; plus grand qu'une incidence
37905-7|adorsal ; 2 incidences
69274-9|v avec position debout
37906-5|j3 incidences
42443-2|v avec position debout
48472-5|wet du nageur
37907-3|j4 incidences
39413-0|v et oblique
39407-2|j5 incidences et oblique
30752-0|jincidence antéropostérieure
39411-4|zpostérieure avec inclinaison droite
39410-6|zpostérieure avec inclinaison gauche
98365-0|uvec extension
98366-8|yflexion
30756-1|tlatérale
37910-7|zle avec position debout
37909-9|zle en hyperextension
37903-2|zle à rayonnement horizontaux
30758-7|toblique
37904-0|tunique
24983-9|ss
42446-5|t antéropostérieures avec inclinaison droite + sans inclinaison
42444-0|zopostérieures avec inclinaison gauche + avec inclinaison droite + sans inclinaison
42445-7|zopostérieures avec inclinaison gauche + sans inclinaison
30753-8|zopostérieures et latérales
37908-1|zopostérieures et latérales et de 3/4
38009-7|zopostérieures et latérales et du nageur
69275-6|vvec position debout
39412-2|uet nageur
39414-8|xoblique
38010-5|ulatérales avec flexion + avec extension
48749-6|uobliques
39367-8|het rachis lombaire ; (incidences antéropostérieures + latérales) pour scoliose avec position debout
42424-2|z ; (incidences antéropostérieures) pour scoliose avec position assise
24984-7|z ; 2 incidences
37658-2|z ; 2 incidences pour scoliose
39049-2|z ; incidence antéropostérieure
30716-5|z ; incidence latérale pour scoliose
42427-5|z ; incidence latérale pour scoliose avec position assise
37660-8|z ; incidence latérale pour scoliose avec position debout
38121-0|z ; incidence unique
44206-1|z ; incidence unique pour scoliose
42692-4|z ; incidences
38123-6|z ; incidences antéropostérieures et latérales
30715-7|z ; incidences antéropostérieures et latérales pour scoliose
30714-0|z ; incidences antéropostérieures pour scoliose
42426-7|z ; incidences antéropostérieures pour scoliose avec position assise
37659-0|z ; incidences antéropostérieures pour scoliose avec position debout
42429-1|z ; incidences antéropostérieures pour scoliose avec position debout + avec inclinaison droite
42425-9|z ; incidences antéropostérieures pour scoliose avec position debout + avec inclinaison droite + avec inclinaison gauche + sans inclinaison
98327-0|z ; incidences antéropostérieures pour scoliose en position debout
42428-3|z ; incidences antéropostérieures pour scoliose en position debout avec corset
42472-1|z ; incidences antéropostérieures pour scoliose en traction
43569-3|z ; incidences antéropostérieures pour scoliose vertical & décubitus dorsal
38124-4|z ; incidences avec position debout
98326-2|z ; incidences postéroantérieures pour scoliose en position debout
24930-0|z ; incidences pour scoliose
24929-2|z ; incidences pour scoliose avec flexion + avec extension
30717-3|z ; incidences pour scoliose avec position debout
42411-9|alombaire ; (antéropostérieur avec flexion droite et avec flexion gauche) et (latéral avec flexion et avec extension)
42401-0|mincidences antéropostérieures avec flexion gauche + avec flexion droite + sans flexion) + (incidence latérale)
36670-8|l2 incidences
36946-2|x avec position debout
48469-1|nou 3 incidences
30775-1|l3 incidences
36949-6|x avec position debout
36332-5|l4 incidences
30797-5|l5 incidences
39063-3|x avec flexion + avec extension
37073-4|zvec position debout
36681-5|l7 incidences
30777-7|lincidence antéropostérieure
42379-8|zropostérieure avec inclinaison droite
42378-0|zropostérieure avec inclinaison gauche
24969-8|vlatérale
37003-1|zrale avec position debout
36990-0|zrale à rayonnement horizontaux
30778-5|voblique
37011-4|zque droite
37009-8|zque gauche
83037-2|vpendant une chirurgie
30773-6|vunique
24972-2|us
39333-0|v antéropostérieures + latérales en position debout
42403-6|zéropostérieures avec inclinaison droite + avec inclinaison gauche
42408-5|zéropostérieures avec inclinaison gauche + avec inclinaison droite + sans inclinaison
24970-6|zéropostérieures et latérales
42410-1|zéropostérieures et latérales et 3/4 et centrées en position debout
36735-9|zéropostérieures et latérales et de 3/4
37101-3|zéropostérieures et latérales et de 3/4 et centrées
42407-7|zéropostérieures sans & avec inclinaison droite
42406-9|zéropostérieures sans & avec inclinaison gauche
37105-4|zérpostérieures et latérales et centrées
24971-4|xvec flexion + avec extension
42413-5|zc inclinaison droite + avec inclinaison gauche
37208-6|zc position debout
42163-6|wet oblique
37132-8|wlatérales avec flexion + avec extension
39340-5|zérales en position debout + en flexion + en extension
43791-3|wobliques
44178-2|loblique et (incidences avec inclinaison droite et inclinaison gauche)
47382-7|lplus de 3 incidences
83038-0|t4 incidences et plus d'1 incidence en inclinaison droite et en inclinaison gauche
44196-4|t5 incidences avec inclinaison droite + avec inclinaison gauche
24975-5|jet articulation sacro-iliaque - bilatéraux ; incidences
37257-3|zsacro-iliaque ; 3 incidences
37353-0|zsacro-iliaque ; 5 incidences
37259-9|msacrum ; 3 incidences
48473-3|v4 incidences
37355-5|v5 incidences
37340-7|vincidences
79372-9|vplus de 3 incidences
94684-8|z de 6 incidences avec inclinaison droite et avec inclinaison gauche
79371-1|z grand qu'une incidence
79349-7|z que 5 incidences
37261-5|tet articulation sacro-iliaque et coccyx ; 3 incidences
37357-1|ziculation sacro-iliaque et coccyx ; 5 incidences
37342-3|ziculation sacro-iliaque et coccyx ; incidences
37260-7|wcoccyx ; 3 incidences
37356-3|zcyx ; 5 incidences
37341-5|zcyx ; incidences
36659-1|5dius et ulna - bilatéral ; 2 incidences
97372-7|wincidence antéropostérieure
97374-3|zidence latérale
97373-5|zidence postéroantérieure
26146-1|zidences
36699-7|zidences antéropostérieures et latérales
36742-5|zidences obliques
37707-7|kdroits ; 2 incidences
97361-0|tincidence antéropostérieure
97360-2|znce latérale
97359-4|znce postéroantérieure
69317-6|znce unique
26150-3|znces
37708-5|znces antéropostérieures et latérales
39376-9|znces et oblique
37709-3|znces obliques
36660-9|kgauches ; 2 incidences
97346-1|uincidence antéropostérieure
97345-3|zence latérale
97344-6|zence postéroantérieure
26148-7|zences
36700-3|zences antéropostérieures et latérales
36743-3|zences obliques
36658-3|i; 2 incidences
24891-4|kincidences
36698-9|u antéropostérieures et latérales
24778-3|4ein - bilatéral ; incidences avec 3 séries sans & avec contraste IV
24788-2|zec contraste IV
37607-9|8; incidences avec contraste IV
38101-2|z antérograde
38102-0|z antérograde via pyélostomie
38105-3|z rétrograde
37137-7|llimitées avec contraste IV
43485-2|lpendant chirurgie+avec contraste rétrograde
37651-7|3sacrum ; 2 incidences
30884-1|cincidences
37652-5|m antéropostérieures et latérales
69264-0|ovec position debout
83044-8|cplus grand qu'une incidence
44179-0|aet coccyx ; 2 incidences
39061-7|m3 incidences
24665-2|mincidences
98324-7|w antéropostérieures
98325-4|xlatérales
79367-9|mplus grand qu'une incidence
98346-0|4caphoïde et trapèze et trapézoïde - bilatéraux ; incidences
98333-8|zde - droits ; incidence unique
98343-7|zde - gauches ; incidence unique
37787-9|7ula - droite ; 2 incidences
37790-3|mincidence en Y
26156-0|vs
37789-5|w antéropostérieures et en Y
37788-7|ztéropostérieures et latérales
36666-6|dgauche ; 2 incidences
37054-4|mincidence en Y
26155-2|vs
37124-5|w antéropostérieures et en Y
36715-1|ztéropostérieures et latérales
37655-8|b; 2 incidences
39048-4|dincidence antéropostérieure
37656-6|nen Y
37654-1|nunique
24903-7|ms
83045-5|n antéropostérieures et latérales
39366-0|olatérales et outlet
37055-1|bbilatéral ; incidence en Y
26154-5|ws
36714-4|x antéropostérieures et latérales
69158-4|4ein ; incidence diagnostique pour implant
69159-2|js pour dépistage pour implant
42435-8|5lle turcique ; 2 incidences
42159-4|kincidences
42436-6|u latérales et Towne
37319-1|4illon intertuberculaire de l'humérus ; incidences
37321-7|zmérus bilatéral ; incidences
38797-7|zmérus droit ; incidences
37320-9|zmérus gauche ; incidences
43523-0|5nus ; 1 ou 2 incidences
37853-9|b2 incidences
37854-7|b3 incidences
39404-9|n et incidence sous mandibulaire
37855-4|b4 incidences
37856-2|b5 incidences
37857-0|bincidence de Caldwell
37863-8|oWaters
37858-8|llatérale
37861-2|lradiographique sous mandibulaire
37851-3|lunique
38117-8|lverticale de Waters
24916-9|ks
37852-1|l de Caldwell et de Waters
37862-0|mlatérales et Waters
37864-6|zde Caldwell et de Waters
30721-5|zpostéroantérieures
44209-5|nimitées
37860-4|mpostéroantérieures et latérales et Caldwell et Waters
37859-6|zeures et latérales et Waters
43486-0|bplus de 2 incidences
37883-6|4ternum ; 2 incidences
24994-6|dincidences
39406-4|n latérales et antérieures droites obliques
39405-6|zt obliques droites et obliques gauches
98331-2|oobliques
98330-4|opostéroantérieures
37884-4|zrieures et latérales et obliques
83047-1|dplus grand qu'une incidence
42474-7|5éréoscopique crâne ; incidence unique
42471-3|ipelvis ; incidence unique
42473-9|isinus ; incidence de Waters
42397-0|ithorax ; incidences frontales
30885-8|4ymphyse pubienne du pelvis ; incidences
36643-5|3thorax ; 2 incidences
42009-1|o et apicales lordotiques
83024-0|sincidences latéral-décubitus
43467-0|soblique droite et oblique gauche
36298-8|c3 incidences
36320-0|c4 incidences
38068-3|cincidence antérieure oblique droite
36620-3|ro-oblique gauche
36572-6|spostérieure
43466-2|zeure en décubitus latéral droit
24637-1|zeure en décubitus latéral gauche
38001-4|nvec expiration
38002-2|rinspiration
39051-8|mlatérale
30737-1|u gauche
24639-7|zhe verticale
24640-5|nordotique
30740-5|moblique
37010-6|t droite
37008-0|ugauche
41790-7|mpendant une chirurgie
24648-8|nostéroantérieure verticale
36554-4|munique
30745-4|ls
37067-6|m 2 phases avec marqueurs de mamelon
30734-8|nantéropostériereures en décubitus latéral
24653-8|zieures et antéropostérieures en décubitus latéral droit
36687-2|zieures et latérales
24646-2|zieures et latérales droites et obliques droites et obliques gauches verticales
39070-8|zieures et latérales et lordotiques
39074-0|zieures et latérales et obliques droites et obliques gauches
24642-1|zieures et postéroantérieures verticales
37200-3|ovec contraste per os
30736-3|sinspiration + avec expiration
38093-1|smarqueurs de mamelon
42414-3|nen 3/4 droit et en 3/4 gauche avec marqueurs de mamelon
24650-4|qdécubitus latéral droit et décubitus latéral gauche
24651-2|qoblique droite et en oblique gauche verticale
41792-3|zroite et oblique gauche
42272-5|nlatérales et postéroantérieures
39341-3|z postéroantérieures avec inspiration + avec expiration
24647-0|npostéroantérieres et latérales verticales
36750-8|zieures et antéropostérieures décubitus latérales
37141-9|zieures et latérales droites
37145-0|zieures et latérales et antéropostérieures en décubitus latéral droit
37144-3|zieures et latérales et antéropostérieures en décubitus latéral gauche
37143-5|zieures et latérales et en décubitus latéral antéropostérieur
30741-3|zieures et latérales et lordotiques verticales
30744-7|zieures et latérales et obliques
37147-6|zieures et latérales et obliques droites
36758-1|zieures et latérales et obliques et lordotiques
37146-8|zieures et latérales et obliques gauches
30742-1|zieures et latérales et obliques gauches et obliques droites
24643-9|zieures et latérales et obliques verticales
36759-9|zieures et lordotiques
37150-0|zieures et obliques droites et obliques gauches
24635-5|zieures verticales avec inspiration + avec expiration
46348-9|cplus d'une incidence et postéroantérieure et latérale
44211-1|ie 3 incidences
47368-6|w et postéroantérieure et latérale
43561-0|aet abdomen ; incidence antéropostérieure et incidence verticale
42011-7|xpostéroantérieure et incidence postéroantérieure
43532-1|zstéroantérieure et incidence verticale
43463-9|zstéroantérieure et incidences allongées+verticales
42699-9|xunique
42269-1|ws
83017-4|x et incidences allongées et verticales
94679-8|zt incidences allongées et verticales et décubitus latéral
37513-9|4ibia - bilatéral ; incidences avec angle caudal à 10 degrés
36671-6|let fibula - bilatérale ; 2 incidences
97490-7|zlatérale ; incidence antéropostérieure
97491-5|zlatérale ; incidence latérale
26163-6|zlatérale ; incidences
36717-7|zlatérale ; incidences antéropostérieures et latérales
38806-6|bdroit ; incidences avec angle caudal à 10 degrés
37514-7|bgauche ; incidences avec angle caudal à 10 degrés
37815-8|9et fibula - droits ; 2 incidences
38114-5|zidences obliques
97387-5|uincidence antéropostérieure
97386-7|zence latérale
69321-8|zence unique
26165-1|zences
37816-6|zences antéropostérieures et latérales
39398-3|zences et oblique
37817-4|zences obliques
36672-4|lgauches ; 2 incidences
38874-4|zcidences obliques
97385-9|vincidence antéropostérieure
97384-2|zdence latérale
69313-5|zdence unique
26164-4|zdences
36718-5|zdences antéropostérieures et latérales
36749-0|zdences obliques
37895-0|j; 2 incidences
37897-6|lincidence antéropostérieure
37893-5|vlatérale
37894-3|vunique
25011-8|us
37896-8|v antéropostérieures et latérales
37899-2|xvec position debout
36894-4|wobliques
83048-9|lplus de 2 incidences
44238-4|4rachée ; incidences
39149-0|7tus gastro-intestinal et système pulmonaire ; incidence unique pour corps étranger
98283-5|hintestinal supérieur ; incidences
37523-8|5oisième doigt - bilatéral ; incidences
97430-3|ldroit ; incidence antéropostérieure
97438-6|znce latérale
97445-1|znce oblique
97406-3|znce postéroantérieure
38145-9|znces
97405-5|znces antéropostérieures et latérales
43495-1|tplus de 2 incidences
97429-5|lgauche ; incidence antéropostérieure
97437-8|zence latérale
97446-9|zence oblique
97401-4|zence postéroantérieure
37524-6|zences
97397-4|zences antéropostérieures et latérales
43490-2|uplus de 2 incidences
36578-3|j; incidence antéropostérieure
36597-3|vlatérale
36613-8|voblique
30781-9|us
97455-0|dorteil bilatéral ; incidence antéropostérieure
98322-1|zidence latérale
97454-3|zidence oblique
97486-5|kdroit ; incidence antéropostérieure
97485-7|zce latérale
97484-0|zce oblique
38149-1|zces
97494-9|zces antéropostérieures et latérales
97419-6|zces antéropostérieures et latérales et de 3/4
97461-8|kgauche ; incidence antéropostérieure
97462-6|znce latérale
97460-0|znce oblique
37535-2|znces
97414-7|znces antéropostérieures et latérales
97411-3|znces antéropostérieures et latérales et de 3/4
91720-3|4ête, cou, cage thoracique et abdomen ; incidences pour perméabilité d'un shunt
24573-8|3voies biliaires et vésicule biliaire ; incidences avec contraste IV
24713-0|4ésicule biliaire ; incidences 48H post contraste per os intrabiliaire
37575-8|yaprès repas gras+avec contraste per os
24712-2|zvec contraste per os
42383-0|zvec contraste per os +avec contraste per os
36667-4|3épaule - bilatérale ; 2 incidences
26382-2|p3 incidences
36329-1|p4 incidences
36586-6|pincidence antéropostérieure
37468-6|zavec angle caudal à 30 degrés
36963-7|zaxillaire
37035-3|zde Grashey
37050-2|zde West Point
37024-7|zde l'incisure de Stryker
37047-8|zde l'épaule de face du patient traumatisé
37012-2|zoutlet
36568-4|zunique
26157-8|ys
39346-2|z antéropostérieures en rotation interne et West Point
39329-8|z antéropostérieures en rotation interne et antéropostérieures en rotation externe
39336-3|z antéropostérieures en rotation interne et antéropostérieures en rotation externe et axillaires
39337-1|z antéropostérieures en rotation interne et antéropostérieures en rotation externe et axillaires et outlet
39344-7|z antéropostérieures en rotation interne et incidences antéropostérieures en rotation externe et axillaires et en Y
39343-9|z antéropostérieures en rotation interne et incidences antéropostérieures en rotation externe et en Y
37080-9|z antéropostérieures et axillaires
37126-0|z antéropostérieures et axillaires et en Y
37081-7|z antéropostérieures et axillaires et outlet
39339-7|z antéropostérieures et axillaires et outlet et angle caudal à 30 degrés
36716-9|z antéropostérieures et latérales
46349-7|z antéropostérieures et transthoraciques
37127-8|z axillaires et en Y
37161-7|z de Grashey et axillaires et outlet et Zanca
39350-4|z de Grashey et outlet et de sérendipité
37152-6|z outlet et en Y
37793-7|cdroite ; 2 incidences
26384-8|l3 incidences
39394-2|x et Y
39393-4|zt axillaires
37794-5|l4 incidences
37795-2|l5 incidences
37796-0|l6 incidences
37798-6|lincidence antéropostérieure
97354-5|zropostérieure en rotation externe
97355-2|zropostérieure en rotation interne
37800-0|wxillaire
97407-1|vde Bernageau
37801-8|yGarth
38805-8|zrashey
37809-1|yWest Point
37791-1|yl'incisure de Stryker
38780-3|z'épaule de face du patient traumatisé
37805-9|ven Y
37802-6|voutlet
38779-5|vtransthoracique
37792-9|vunique
26159-4|us
38793-6|v Grashey et axillaires
37806-7|zshey et axillaires et outlet
39396-7|wantéropostérieures en rotation interne et West Point
39395-9|zéropostérieures en rotation interne et antéropostérieures en rotation externe
39397-5|zéropostérieures en rotation interne et incidences antéropostérieures en rotation externe et West Point
38787-8|zéropostérieures et West Point
37799-4|zéropostérieures et West Point et outlet
38782-9|zéropostérieures et axillaire et outlet et Zanca
38783-7|zéropostérieures et axillaires et en Y
38781-1|zéropostérieures et axillaires et outlet
69262-4|zéropostérieures et de Grashey et axillaires
37797-8|zéropostérieures et de l'incisure de Stryker
38788-6|zéropostérieures et en Y
38822-3|zéropostérieures et transthoraciques
37807-5|xxillaires et en Y
38795-1|wde Grashey et West Point
43790-5|zGrashey et Y
38789-4|zGrashey et axillaires et en Y
38791-0|zGrashey et outlet
38794-4|zGrashey et outlet et de sérendipité
38816-5|zGrashey sans & avec poids
39392-6|wen rotation interne et en rotation externe et axillaires
37803-4|wlatérales et en Y
37804-2|woutlet et en Y
79369-5|lplus grand qu'une incidence
36668-2|cgauche ; 2 incidences
26383-0|l3 incidences
69155-0|x et Y
69154-3|zt axillaires
36330-9|l4 incidences
36677-3|l5 incidences
36679-9|l6 incidences
36587-4|lincidence antéropostérieure
97381-8|zropostérieure en rotation externe
97382-6|zropostérieure en rotation interne
36964-5|wxillaire
97408-9|vde Bernageau
36974-4|yGarth
37473-6|zrashey
37051-0|yWest Point
37025-4|yl'incisure de Stryker
37048-6|z'épaule de face du patient traumatisé
38858-7|ven Y
37013-0|voutlet
37034-6|vtransthoracique
36569-2|vunique
26158-6|us
37160-9|v Grashey et axillaires
37158-3|zshey et axillaires et outlet
39347-0|wantéropostérieures en rotation interne et West Point
39328-0|zéropostérieures en rotation interne et antéropostérieures en rotation externe
39335-5|zéropostérieures en rotation interne et antéropostérieures en rotation externe et axillaires
39325-6|zéropostérieures en rotation interne et de Grashey et axillaires et outlet
39338-9|zéropostérieures en rotation interne et incidences antéropostérieures en rotation externe et axillaires et en Y
39348-8|zéropostérieures en rotation interne et incidences antéropostérieures en rotation externe et en Y
37123-7|zéropostérieures et West Point
36961-1|zéropostérieures et West Point et outlet
37083-3|zéropostérieures et axillaire et outlet et Zanca
37084-1|zéropostérieures et axillaires et en Y
37082-5|zéropostérieures et axillaires et outlet
69153-5|zéropostérieures et de Grashey et axillaires
37122-9|zéropostérieures et de l'incisure de Stryker
37125-2|zéropostérieures et en Y
38082-4|zéropostérieures et transthoraciques
42412-7|xvec abduction à 90 degrés
37128-6|xxillaires et en Y
37167-4|wde Grashey et West Point
69156-8|zGrashey et Y
37538-6|zGrashey et axillaires et en Y
37157-5|zGrashey et outlet
37162-5|zGrashey et outlet et de sérendipité
38004-8|zGrashey sans & avec poids
37136-9|wlatérales et en Y
37140-1|woutlet et en Y
79368-7|lplus grand qu'une incidence
37840-6|a; 2 incidences
24908-6|c3 incidences
69265-7|c4 incidences
30750-4|c5 incidences
37842-2|cincidence antéropostérieure
97367-7|zeure en rotation externe
97368-5|zeure en rotation interne
37849-7|nxillaire
37843-0|mde Garth
37844-8|qrashey
30751-2|pWest Point
39516-0|pl'incisure de Stryker
39517-8|réchanncrure de Stryker Notch et de West Point
37847-1|men Y
37845-5|moutlet
30748-8|munique
24909-4|ls
39402-3|m antéropostérieures en rotation interne et antéropostérieures en rotation externe
39321-5|zieures en rotation interne et antéropostérieures en rotation externe et axillaires
39401-5|zieures et de Grashey et axillaires
69266-5|zieures et en Y
37841-4|zieures et latérales
37839-8|zieures et latérales et axillaires
39077-3|zieures et transthoraciques
39403-1|oxillaires et transcapulaires
69267-3|nde Grashey et axillaires et en Y
79370-3|cplus grand qu'une incidence
25071-2|2.Tomographie
30762-9|e abdomen
30719-9|grticulation temporomandibulaire
37227-6|zmandibulaire - bilatérale
37819-0|zmandibulaire - droite
37229-2|zmandibulaire - gauche
36011-5|fcalcanéus
35939-8|gheville
37674-9|n droite
35943-0|ogauche
35959-6|glavicule
24767-6|gonduit auditif interne
26253-5|zrne - bilatéral
26254-3|zrne - gauche
26255-0|zrne droit
35963-8|hude
35964-6|k - bilatéral
37688-9|ndroit
35967-9|ngauche
37874-5|grâne
35985-1|ffémur
35986-9|k - bilatéral
38768-8|ndroit
35988-5|ngauche
36038-8|fgenou
36039-6|k - bilatéral
37760-6|ndroit
36042-0|ngauche
36012-3|fhanche
36015-6|l - bilatérale
37735-8|odroite
36019-8|ogauche
36024-8|gumérus
36044-6|flarynx
36003-2|fmain
37717-6|j - droite
36006-5|mgauche
36048-7|hndibule
24828-6|o ; incidence panoramique
36776-3|hstoïde
35970-3|gembre
35972-9|l inférieur
37766-3|v - droit
35977-8|ygauche
37923-0|msupérieur
37233-4|gédiastin
37611-1|forbite - bilatérale
37606-1|gs du nez
37632-7|fpelvis
35992-7|gied
37706-9|j - droit
35995-0|mgauche
37932-1|goignet
37429-8|m - bilatéral
37644-2|pdroit
37432-2|pgauche
36068-5|frachis cervical
37911-5|mdorsal
39408-0|s antéropostérieure
39409-8|tlatérale
36069-3|mlombaire
36032-1|gein
24789-0|j - bilatéral
30760-3|v 3 incidences avec contraste IV
24790-8|wavec contraste IV
39359-5|wsans contraste
24787-4|zs contraste+10mn post contraste IV
24784-1|zs et avec contraste IV
37653-3|fsacrum
42437-4|gelle turcique
37866-1|ginus
37885-1|gternum
24657-9|fthorax
37898-4|gibia et fibula
36001-6|fvésicule biliaire
37850-5|fépaule
37811-7|l - droite
36065-1|ogauche
95612-8|3portable ; incidences
36588-2|cabdomen ; incidence antéropostérieure
24560-5|zéropostérieure en décubitus latéral gauche
24564-7|zéropostérieure verticale
24792-4|vs antéropostérieures et antéropostérieures en décubitus latéral gauche
24793-2|ztéropostérieures et latérales
30763-7|ztéropostérieures et latérales à rayons horizontaux
37076-7|xen décubitus dorsal et décubitus latéral
24795-7|z décubitus dorsal et verticales
30764-5|dcétabulum - bilatéral ; incidences
30765-2|n; incidences
30730-6|drc zygomatique - bilatéral ; incidences
30731-4|fade zygomatique ; incidences
30729-8|dxis cervical et ondotoïde du rachis cervical ; incidence antéropostérieure
41782-4|ccheville droite ; incidences
41823-6|lgauche ; incidences
41774-1|dou ; incidence latérale
41786-5|fde - droit ; incidences
41827-7|kgauche ; incidences
44184-0|i; 2 incidences
30722-3|drâne ; incidence unique
30723-1|ts
44239-2|dôtes - unilatérales et thorax ; plus de 2 incidences et incidence postéroantérieure
30747-0|i; incidences
41791-5|idroites ; incidences
41831-9|igauches ; incidences
41778-2|cfémur - droit ; incidences
41818-6|kgauche ; incidences
44185-7|i; incidences antéropostérieures et latérales
41779-0|cgenou - droit ; incidences
41820-2|kgauche ; incidences
44202-0|i; 1 ou 2 incidences
38796-9|chanche - droite ; incidences
41777-4|zences antéropostérieures et latérales
37169-0|lgauche ; incidences
41817-8|zences antéropostérieures et latérales
44176-6|j; incidence unique
37168-2|us
37075-9|v antéropostérieures
37077-5|zéropostérieures et latérales à rayons horizontaux
41784-0|dumérus - droit ; incidences
41825-1|mgauche ; incidences
37170-8|k; incidences
41788-1|cmain - droite ; incidences
41829-3|jgauche ; incidences
44182-4|h; 2 incidences
43570-1|jincidences
44193-1|jplus de 2 incidences
41773-3|cos de la face ; incidences
30792-6|cpatella ; incidences
44201-2|delvis ; 1 ou 2 incidences
41775-8|lincidence unique
30772-8|us
44192-3|lplus de 2 incidences
41776-6|jet hanche - droite ; incidences antéropostérerieures et latérales en grenouille
44186-5|died ; incidences antéropostérieures et latérales
41787-3|doignet - droit ; incidences
41828-5|mgauche ; incidences
44187-3|crachis cervical ; (incidences antéropostérieures + obliques + odontoïdes) + (incidences latérales avec flexion + avec extension)
30727-2|uincidence antéropostérieure
36991-8|zence latérale à rayonnement horizontaux
30724-9|zence unique
37171-6|zences
30726-4|zences antéropostérieures et latérales
37079-1|zences antéropostérieures et latérales et odontoïdes
44203-8|set rachis dorsal et rachis lombaire ; incidences
30755-3|jdorsal ; incidence antéropostérieure
30757-9|zce latérale
30759-5|zce oblique
70932-9|zce unique
30754-6|zces antéropostérieures et latérales
36674-0|jlombaire ; 2 incidences
30776-9|u3 incidences
36992-6|uincidence latérale à rayonnement horizontaux
30774-4|zence unique
37172-4|zences
37078-3|zences antéropostérieures et latérales
44183-2|edius et ulna ; 2 incidences
36589-0|cthorax ; incidence antéropostérieure
43778-0|zropostérieure allongée
24652-0|zropostérieure en décubitus latéral droit
24636-3|zropostérieure en décubitus latéral gauche
36960-3|zropostérieure verticale
30738-9|vlatérale gauche
24638-9|zrale gauche verticale
30739-7|voblique
24641-3|zque gauche
30746-2|us
30735-5|v antéropostériereures en décubitus latéral
24632-2|zéropostérieures
24654-6|zéropostérieures et antéropostérieures en décubitus latéral droit
24645-4|zéropostérieures et latérales droites et obliques droites et obliques gauches verticales
24634-8|xvec inspiration + avec expiration
24649-6|wen décubitus latéral droit et décubitus latéral gauche
30733-0|zoblique droite et oblique gauche
24644-7|wpostéroantérieres et latérales verticales
30743-9|ztéroantérieures et latérales et obliques gauches et obliques droites
41783-2|cépaule - droite ; incidences
41824-4|lgauche ; incidences
30749-6|j; incidence unique
46391-9|us
99511-8|3radiographie collimatée en fente incidences moelle spinale
82126-4|0TEP ; guidage pour radiothérapie
44136-0|4avec radionucléide IV
44138-6|4cerveau avec radionucléide IV
81578-7|cmétabolique avec radionucléide IV
81577-9|cpour amylose avec radionucléide IV
44137-8|5oeur avec radionucléide IV
81564-7|apour sarcoïdose avec radionucléide IV
81565-4|fviabilité des tissus avec radionucléide IV
44139-4|6rps entier avec radionucléide IV
58741-0|4de la base du crâne à micuisse avec radionucléide IV
57823-7|4oesophage avec radionucléide IV
57822-9|4poumon avec radionucléide IV
58742-8|4tête et cou avec radionucléide IV
81579-5|3.perfusion cerveau avec radionucléide IV
81569-6|foeur avec état unique d'exercice
81568-8|ts multiples d'exercice
86462-9|1MN sein - unilatéral
86463-7|9bilatéral
72142-3|i de dépistage
91522-3|v pour implant
72139-9|kiagnostique
91519-9|v pour implant
72140-7|9droit de dépistage
91520-7|r pour implant
72137-3|giagnostique
91517-3|r pour implant
72141-5|9gauche de dépistage
91521-5|s pour implant
72138-1|hiagnostique
91518-1|s pour implant
87056-8|0abdomen ; guidage pour biopsie percutanée
87078-2|ndrainage percutané + placement d'un cathéter de drainage
87057-6|nplacement d'un marqueur fiduciaire
83051-3|2sorptiométrie radiologique en double énergie rachis cervical et rachis dorsal et rachis lombaire ; incidences pour fracture vertébrale
38269-7|zble énergie système squelettique ; compte rendu
38268-9|zble énergie système squelettique ; incidences pour densité osseuse
83012-5|zble énergie système squelettique.axial ; incidences pour densité osseuse
83014-1|zble énergie système squelettique.axial ; incidences pour densité osseuse et fracture vertébrale
83013-3|zble énergie système squelettique.périphérique ; incidences pour densité osseuse
35946-3|1ngioIRM aorte abdominale et thoracique
44132-9|zique sans contraste
44131-1|zique sans et avec contraste IV
80502-8|tvaisseaux collatéraux sans et avec contraste IV
36432-3|qsans contraste
36272-3|vet avec contraste IV
24660-3|fthoracique
36433-1|p sans contraste
36274-9|vet avec contraste IV
35951-3|arc aortique
30861-9|l et vaisseaux du cou
44130-3|msans contraste
46360-4|ret avec contraste IV
36275-6|btère rénale sans et avec contraste IV
36782-1|gsousclavière
69162-6|fs pulmonaires - bilatérales avec contraste intraartériel
25058-9|avec contraste IV
37235-9|9cercle artériel du cerveau
37254-0|z avec contraste IV
69161-8|z sans et avec contraste IV
36009-9|aoeur
99609-0|9de l'aorte thoracique avec contraste IV
99611-6|bs vaisseaux abdominaux et vaisseaux du pelvis sans contraste
99608-2|nsousclaviers - bilatéral sans et avec contraste IV
36791-2|9vaisseaux abdominaux
24533-2|t avec contraste IV
36878-7|usans contraste
36855-5|zet avec contraste IV
30859-3|jcarotidiens et vaisseaux du cou
26181-8|kervicothoraciques - bilatéraux avec contraste IV
26183-4|zes - droits avec contraste IV
26182-6|zes - gauches avec contraste IV
24584-5|zes avec contraste IV
30865-0|koeliaques et vaisseaux mésentériques supérieurs
36794-6|jd'extrémité
30873-4|ke l'avantbras
36802-7|oorbite
36832-4|u avec contraste IV
43458-9|vsans et avec contraste IV
36805-0|oépaule
36807-6|u - droite
36865-4|zoite sans et avec contraste IV
36806-8|xgauches
36864-7|zuches sans et avec contraste IV
36879-5|na cheville sans contraste
43515-6|quisse - droite sans contraste
43514-9|ygauche sans contraste
25003-5|wavec contraste IV
43512-3|pjambe - bilatéral avec contraste IV
43556-0|xdroite
43513-1|xgauche
24820-3|vavec contraste IV
30856-9|ptête
24593-6|t avec contraste IV
42304-6|uet vaisseaux du cou
36808-4|ulimitée
36881-1|usans contraste
36857-1|zet avec contraste IV
36085-9|ku cou
24844-3|p avec contraste IV
36549-4|qsans contraste
36423-2|vet avec contraste IV
36799-5|mgenou
36801-9|r - droit
36862-1|z sans et avec contraste IV
36800-1|ugauche
38837-1|ze sans et avec contraste IV
30874-2|mmembre inférieur
35974-5|zeur - bilatéraux
44135-2|zeur - bilatéraux avec contraste IV
36450-5|zeur - bilatéraux sans contraste
36796-1|zeur - droit
38773-8|zeur - droit sans contraste
36859-7|zeur - droit sans et avec contraste IV
36795-3|zeur - gauches
36882-9|zeur - gauches sans contraste
36858-9|zeur - gauches sans et avec contraste IV
46324-0|zeur avec contraste IV
44129-5|zeur sans contraste
44128-7|zeur sans et avec contraste IV
36084-2|tsupérieur
36798-7|zeur - droit
36861-3|zeur - droit sans et avec contraste IV
36797-9|zeur - gauche
36860-5|zeur - gauche sans et avec contraste IV
24549-8|zeur avec contraste IV
36548-6|zeur sans contraste
36422-4|zeur sans et avec contraste IV
30867-6|mpelvis
24873-2|s avec contraste IV
36883-7|tsans contraste
36863-9|yet avec contraste IV
30872-6|nied
43517-2|noignet - droit sans contraste
43516-4|wgauche sans contraste
37501-4|mrachis cervical avec contraste IV
37511-3|zal sans contraste
37506-3|zal sans et avec contraste IV
49565-5|tdorsal
37503-0|z avec contraste IV
37512-1|z sans contraste
37508-9|z sans et avec contraste IV
37502-2|tlombaire avec contraste IV
37994-1|zre sans contraste
37507-1|zre sans et avec contraste IV
30871-8|jfémoraux
46359-6|jmésentériques supérieurs
44230-1|zpérieurs sans contraste
44231-9|zpérieurs sans et avec contraste IV
36803-5|jpulmonaires
30868-4|jrénaux
36804-3|p - bilatéral
30887-4|qavec contraste IV
44133-7|qsans contraste
44134-5|vet avec contraste IV
37497-5|jspinaux
37500-6|q avec contraste IV
37510-5|rsans contraste
37505-5|wet avec contraste IV
36792-0|kurrénaux
30862-7|jthoraciques
24659-5|u avec contraste IV
36547-8|vsans contraste
36420-8|z et avec contraste IV
30888-2|kibiofibulaires
36081-8|aeine cave
36082-6|j inférieure
36790-4|u + collatérales
36789-6|fdu pelvis
36854-8|o sans et avec contraste IV
36077-6|fporte
36543-7|k sans contraste
36414-1|qet avec contraste IV
36078-4|frénale
36544-5|l sans contraste
36415-8|ret avec contraste IV
36783-9|es
36781-3|f abdominales
30864-3|r et VCI
36846-4|ssans et avec contraste IV
30876-7|gd'une extrémité
30858-5|he la tête
36826-6|q avec contraste IV
36876-1|rsans contraste
36847-2|wet avec contraste IV
36788-8|hu cou
36827-4|m avec contraste IV
36877-9|nsans contraste
36853-0|set avec contraste IV
36079-2|jmembre inférieur
36785-4|z - droit
36850-6|z - droit sans et avec contraste IV
36784-7|z - gauche
36849-8|z - gauche sans et avec contraste IV
36416-6|z sans et avec contraste IV
36080-0|qsupérieur
36787-0|z - droit
36852-2|z - droit sans et avec contraste IV
36786-2|z - gauche
36851-4|z - gauche sans et avec contraste IV
36417-4|z sans et avec contraste IV
36848-0|gthoraciques sans et avec contraste IV
37277-1|gvertébrales sans et avec contraste IV
69067-7|5graphie par fluoroscopie ; guidage pour angioplastie avec contraste
94094-0|wincidences limitées pour thérapie ou embolisation ou perfusion avec contraste via cathéter existant
30852-8|uXXX>veines périphériques - bilatérales ; incidences avec contraste IV
30837-9|uaorte abdominale ; incidences avec contraste intra-artériel
43479-5|z abdominale ; incidences d'écoulement avec contraste intraartériel
24543-1|z abdominale et thoracique ; guidage pour angioplastie avec contraste intraartériel
35883-8|z abdominale et thoracique ; guidage pour athérectomie avec contraste intraartériel
24658-7|z abdominale et thoracique ; incidences avec contraste intra-artériel
30838-7|z et artère fémorale - bilatérale ; incidences d'écoulement avec contraste intraartériel
38799-3|z et artère fémorale - droite ; incidences d'écoulement avec contraste intraartériel
37364-7|z et artère fémorale - gauche ; incidences d'écoulement avec contraste intraartériel
86464-5|z infrarénale ; guidage pour réparation d'un anévrysme ou une dissection
86394-4|z thoracique ; incidences avec contraste intra-artériel
69054-5|vrc aortique ; incidences avec contraste intra-artériel
37380-3|zortique et artère brachiale ; incidences avec contraste intra-artériel
37591-5|zortique et artère carotide externe - bilatérale ; incidences avec contraste intra-artériel
37592-3|zortique et artère carotide externe - gauche ; incidences avec contraste intra-artériel
37587-3|zortique et artère carotidienne - bilatérale et artère vertébrale - bilatérale ; incidences avec contraste intra-artériel
37593-1|zortique et artère carotidienne externe - droites ; incidences avec contraste intra-artériel
37379-5|zortique et artère du membre supérieur ; incidences avec contraste intra-artériel
38800-9|zortique et artère sousclavière - droite ; incidences avec contraste intra-artériel
37383-7|zortique et artère sousclavière - gauche ; incidences avec contraste intra-artériel
37382-9|zortique et artère sousclavière ; incidences avec contraste intra-artériel
37386-0|zortique et artère vertébrale - droite ; incidences avec contraste intra-artériel
37385-2|zortique et artère vertébrale - gauche ; incidences avec contraste intra-artériel
65798-1|wtère - droite ; guidage pour placement d'un stent
65797-3|ze - gauche ; guidage pour placement d'un stent
24554-8|ze ; guidage pour embolisation avec contraste intraartériel
24555-5|ze ; guidage pour placement d'un stent
37388-6|ze brachiale - bilatérale ; incidences avec contraste intra-artériel
30828-8|ze brachiale ; incidences avec contraste intra-artériel
37389-4|ze bronchique ; incidences avec contraste intra-artériel
37590-7|ze carotide commune - droite ; incidences avec contraste intra-artériel
37588-1|ze carotide commune bilatérale ; incidences avec contraste intra-artériel
37589-9|ze carotide commune gauche ; incidences avec contraste intra-artériel
24614-0|ze carotide extracrâniale ; guidage pour angioplastie avec contraste intraartériel
39098-9|ze carotide.cervicale - bilatérale ; incidences avec contraste intra-artériel
37945-3|ze carotide.cervicale - droite ; incidences avec contraste intra-artériel
38863-7|ze carotide.cervicale - gauche ; incidences avec contraste intra-artériel
39094-8|ze carotide.cervicale ; incidences avec contraste intra-artériel
39097-1|ze carotidienne - bilatérale et artère cérébrale - bilatérale ; incidences avec contraste intra-artériel
37381-1|ze carotidienne ; incidences avec contraste intra-artériel
37944-6|ze carotidienne et artère cérébrale - droite ; incidences avec contraste intra-artériel
38862-9|ze carotidienne et artère cérébrale - gauche ; incidences avec contraste intra-artériel
39095-5|ze carotidienne et artère cérébrale ; incidences avec contraste intra-artériel
37953-7|ze carotidienne et artère cérébrale interne - droite ; incidences avec contraste intra-artériel
38865-2|ze carotidienne et artère cérébrale interne - gauche ; incidences avec contraste intra-artériel
37594-9|ze carotidienne et artère vertébrale ; incidences avec contraste intra-artériel
37948-7|ze carotidienne externe - droite ; incidences avec contraste intra-artériel
30821-3|ze carotidienne externe ; incidences avec contraste intra-artériel
37952-9|ze carotidienne interne - droite ; incidences avec contraste intra-artériel
24615-7|ze carotidienne intracrânienne ; guidage pour angioplastie avec contraste intraartériel
30820-5|ze carotidienne.externe - bilatérale ; incidences avec contraste intra-artériel
37390-2|ze carotidienne.externe - gauche ; incidences avec contraste intra-artériel
38864-5|ze carotidienne.interne - gauche ; incidences avec contraste intra-artériel
24622-3|ze coeliaque ; incidences avec contraste intra-artériel
37403-3|ze coeliaque et artère gastrique - gauches et artère mésentérique supérieure ; incidences avec contraste intra-artériel
37394-4|ze coeliaque et artère mésentérique supérieure et artère mésentérique inférieure ; incidences avec contraste intra-artériel
37173-2|ze cérébrale ; incidences avec contraste intra-artériel
35881-2|ze d'extrémité ; guidage pour angioplastie avec contraste intraartériel
30822-1|ze de la tête - bilatérale et artère du cou - bilatérale ; incidences avec contraste intra-artériel
62449-4|ze de la tête - droite et artère du cou - droite ; incidences avec contraste intra-artériel
62448-6|ze de la tête - gauche et artère du cou - gauche ; incidences avec contraste intra-artériel
30823-9|ze de la tête et artère du cou ; incidences avec contraste intra-artériel
26084-4|ze du rachis - droit ; incidences avec contraste intra-artériel
26083-6|ze du rachis - gauche ; incidences avec contraste intra-artériel
26178-4|ze fémorale - bilatérale ; incidence d'écoulement avec contraste intraartériel
26180-0|ze fémorale - droite ; incidence d'écoulement avec contraste intraartériel
26179-2|ze fémorale - gauche ; incidence d'écoulement avec contraste intraartériel
24698-3|ze fémorale ; guidage pour angioplastie avec contraste intraartériel
24699-1|ze fémorale ; incidence d'écoulement avec contraste intraartériel
49511-9|ze fémorale ; incidence d'écoulement sans & avec contraste intraartériel
37175-7|ze fémorale ; incidences avec contraste intra-artériel
36763-1|ze fémorale et artère poplitée ; guidage pour angioplastie avec contraste intraartériel
37176-5|ze fémorale et artère poplitée ; incidences avec contraste intra-artériel
38801-7|ze gastrique - droite ; incidences avec contraste intra-artériel
37398-5|ze gastrique - gauche ; incidences avec contraste intra-artériel
37397-7|ze gastrique ; incidences avec contraste intra-artériel
37399-3|ze gastroduodénale ; incidences avec contraste intra-artériel
25077-9|ze hépatique ; guidage pour positionnement d'un cathéter avec contraste intraartériel
25076-1|ze hépatique ; incidences avec contraste intra-artériel
26370-7|ze iliaque - bilatérale ; guidage pour angioplastie avec contraste intraartériel
37177-3|ze iliaque - bilatérale ; incidences avec contraste intra-artériel
26372-3|ze iliaque - droite ; guidage pour angioplastie avec contraste intraartériel
62492-4|ze iliaque - droite ; guidage pour placement d'une prothèse avec contraste intraartériel
37739-0|ze iliaque - droite ; incidences avec contraste intra-artériel
26371-5|ze iliaque - gauche ; guidage pour angioplastie avec contraste intraartériel
62491-6|ze iliaque - gauche ; guidage pour placement d'une prothèse avec contraste intraartériel
37178-1|ze iliaque - gauche ; incidences avec contraste intra-artériel
24766-8|ze iliaque ; guidage pour angioplastie avec contraste intraartériel
69135-2|ze iliaque ; guidage pour athérectomie avec contraste
69134-5|ze iliaque ; guidage pour placement d'un stent
43782-2|ze iliaque ; incidences avec contraste intra-artériel
24862-5|ze iliaque interne ; incidences avec contraste intra-artériel
37401-7|ze maxillaire interne ; incidences avec contraste intra-artériel
24832-8|ze mésentérique ; guidage pour angioplastie avec contraste intraartériel
24833-6|ze mésentérique ; incidences avec contraste intra-artériel
37179-9|ze mésentérique inférieure ; incidences avec contraste intra-artériel
37180-7|ze mésentérique supérieure ; incidences avec contraste intra-artériel
37402-5|ze mésentérique supérieure et artère mésentérique inférieure ; incidences avec contraste intra-artériel
24860-9|ze pancréatique ; incidences avec contraste intra-artériel
37778-8|ze poplitée - droite ; incidences avec contraste intra-artériel
37181-5|ze poplitée - gauche ; incidences avec contraste intra-artériel
24882-3|ze poplitée ; guidage pour angioplastie transluminale percutanée avec contraste intraartériel
69249-1|ze poplitée ; incidences avec contraste intra-artériel
37404-1|ze pudendale interne ; incidences avec contraste intra-artériel
30649-8|ze périphérique ; guidage additionnel pour angioplastie avec contraste intraartériel
30648-0|ze périphérique ; incidences pour angioplastie avec contraste intraartériel
30834-6|ze rénale - bilatérale ; incidences avec contraste intra-artériel
62447-8|ze rénale - droite ; incidences avec contraste intra-artériel
62446-0|ze rénale - gauche ; incidences avec contraste intra-artériel
69248-3|ze rénale ; guidage pour angioplastie transluminale percutanée avec contraste intraartériel
37405-8|ze sousclavière - bilatérale ; incidences avec contraste intra-artériel
37966-9|ze sousclavière - droite ; incidences avec contraste intra-artériel
37406-6|ze sousclavière - gauche ; incidences avec contraste intra-artériel
37886-9|ze sousclavière ; incidences avec contraste intra-artériel
24581-1|ze sousclavière et artère brachiale ; incidences avec contraste intra-artériel
26082-8|ze spinale - bilatérale ; incidences avec contraste intra-artériel
24925-0|ze spinale ; incidences avec contraste intra-artériel
24992-0|ze splénique ; incidences avec contraste intra-artériel
30831-2|ze surrénale - bilatérale ; incidences avec contraste intra-artériel
37939-6|ze surrénale - droite ; incidences avec contraste intra-artériel
37387-8|ze surrénale - gauche ; incidences avec contraste intra-artériel
30832-0|ze surrénale ; incidences avec contraste intra-artériel
38119-4|ze thoracique ; incidences avec contraste intra-artériel
65000-2|ze thoracique interne - droite ; incidences avec contraste intra-artériel
42334-3|ze thoracique interne - gauche ; guidage pour injection
64995-4|ze thoracique interne - gauche ; incidences avec contraste intra-artériel
30829-6|ze thoracique interne ; incidences avec contraste intra-artériel
37979-2|ze utérine ; incidences avec contraste intra-artériel
37407-4|ze vertébrale - bilatérale ; incidences avec contraste intra-artériel
37968-5|ze vertébrale - droite ; incidences avec contraste intra-artériel
37490-0|ze vertébrale - gauche ; incidences avec contraste intra-artériel
86442-1|ze vertébrale - unilatérale ; incidences avec contraste intra-artériel
37384-5|ze vertébrale ; incidences avec contraste intra-artériel
30836-1|ze viscérale ; guidage pour angioplastie avec contraste intraartériel
25030-8|zes abdominales ; incidences avec contraste intra-artériel
26079-4|zes carotidiennes - bilatérales ; incidences avec contraste intra-artériel
26081-0|zes carotidiennes - droites ; incidences avec contraste intra-artériel
26080-2|zes carotidiennes - gauches ; incidences avec contraste intra-artériel
86434-8|zes carotidiennes - unilatérales ; incidences avec contraste intra-artériel
24617-3|zes carotidiennes ; incidences avec contraste intra-artériel
37392-8|zes carotidiennes et artère vertébrale - bilatérales ; incidences avec contraste intra-artériel
37393-6|zes carotidiennes et artère vertébrale - gauches ; incidences avec contraste intra-artériel
37391-0|zes carotidiennes et artère vertébrale ; incidences avec contraste intra-artériel
37943-8|zes carotidiennes- droites et artère vertébrale - droite ; incidences avec contraste intra-artériel
36766-4|zes coronaires ; guidage pour athérectomie avec contraste intraartériel
37174-0|zes coronaires ; incidences avec contraste intra-artériel
37595-6|zes coronaires ; incidences pour greffe avec contraste intraartériel
86417-3|zes cérébrales - bilatérales ; incidences avec contraste intra-artériel
86431-4|zes cérébrales - bilatérales et artères cervicales - bilatérales ; incidences avec contraste intra-artériel
86429-8|zes cérébrales - unilatérales ; incidences avec contraste intra-artériel
86432-2|zes cérébrales - unilatérales et artères cervicales - unilatérales ; incidences avec contraste intra-artériel
30849-4|zes d'extrémité - bilatérales ; incidences avec contraste intra-artériel
30848-6|zes d'extrémité ; incidences avec contraste intra-artériel
37949-5|zes d'un membre - droit ; incidences avec contraste intra-artériel
37395-1|zes d'un membre - gauche ; incidences avec contraste intra-artériel
86428-0|zes d'une extrémité - unilatérale ; incidences avec contraste intra-artériel
37941-2|zes de la cheville ; incidences avec contraste intra-artériel
38861-1|zes de la cheville gauche ; incidences avec contraste intra-artériel
24576-1|zes de la vessie urinaire ; incidences avec contraste intra-artériel
47987-3|zes du membre inférieur - droites ; incidences avec contraste intra-artériel
47986-5|zes du membre inférieur - gauche ; incidences avec contraste intra-artériel
37487-6|zes du membre inférieur ; incidences avec contraste intra-artériel
37396-9|zes du membre supérieur - bilatéral ; incidences avec contraste intra-artériel
37967-7|zes du membre supérieur - droites ; incidences avec contraste intra-artériel
37488-4|zes du membre supérieur - gauches ; incidences avec contraste intra-artériel
37977-6|zes du membre supérieur ; incidences avec contraste intra-artériel
30833-8|zes du pelvis ; incidences avec contraste intra-artériel
37935-4|zes du pelvis et artères du membre inférieur - bilatéral ; incidences avec contraste intra-artériel
86433-0|zes intercostales du rachis lombaire ; incidences avec contraste intra-artériel
30830-4|zes pulmonaires - bilatérales ; incidences avec contraste intra-artériel
37182-3|zes pulmonaires - gauches ; incidences avec contraste intra-artériel
86418-1|zes pulmonaires - unilatérales ; incidences avec contraste intra-artériel
69252-5|zes pulmonaires ; guidage pour angioplastie transluminale percutanée avec contraste intraartériel
24887-2|zes pulmonaires ; guide pour l'élimination d'un embol avec contraste intraartériel
39057-5|zes pulmonaires ; incidences avec contraste intra-artériel
37779-6|zes pulmonaires droites ; incidences avec contraste intra-artériel
44240-0|zes périphériques - bilatérales ; incidences avec contraste intra-artériel
24874-0|zes périphériques ; incidences avec contraste intra-artériel
86414-0|zes rénales - unilatérales ; incidences avec contraste intra-artériel
25079-5|zes rénales ; incidences avec contraste intra-artériel
43794-7|zes tibiofibulaires - bilatérales ; guidage pour angioplastie avec contraste intraartériel
43795-4|zes tibiofibulaires - gauches ; guidage pour angioplastie avec contraste intraartériel
43793-9|zes tibiofibulaires ; guidage pour angioplastie avec contraste intraartériel
37489-2|zes tibiofibulaires ; incidences avec contraste intra-artériel
43792-1|zes tibiofibulaires droites ; guidage pour angioplastie avec contraste intraartériel
86419-9|zes viscérales ; incidences avec contraste intra-artériel
25014-2|udeux vaisseaux ; incidences avec contraste
24568-8|ufistule artérioveineuse ; guidage pour athérectomie avec contraste IV
58746-9|zle artérioveineuse ; incidences avec contraste IV
24551-4|zle artérioveineuse ; incidences avec contraste intra-artériel
39363-7|zle artérioveineuse ; incidences avec contraste rétrograde
44219-4|uganglion lymphatique ; guidage pour aspiration à l'aiguille fine percutanée
30816-3|upéritoine ; incidences avec contraste percutané intrapéritonéal
36760-7|ushunt artérioiveineux ; guidage pour angioplastie avec contraste
24569-6|z artérioiveineux ; incidences avec contraste IV
37969-3|vinus veineux ; incidences avec contraste IV
25005-0|utrois vaisseaux ; incidences avec contraste
24580-3|xnc artériel brachiocéphalique ; guidage pour angioplastie avec contraste intraartériel
69077-6|z artériel brachiocéphalique ; incidences avec contraste intra-artériel
39138-3|uvaisseau ; guidage pour accès vasculaire
36765-6|zeau ; guidage pour athérectomie avec contraste
25028-2|zeau ; guidage pour placement d'un cathéter pour perfusion d'un thrombolytique avec contraste intravasculaire
25073-8|zeau ; guidage pour élimination d'un corps étranger
30639-9|zeau ; incidence avec contraste
25063-9|zeau ; incidence avec contraste intra-artériel
25064-7|zeau ; incidences pour angioplastie avec contraste intraartériel
36762-3|zeau d'extrémité ; guidage pour angioplastie avec contraste
86460-3|zeau du rachis ; incidences
36764-9|zeau fémoral et artère poplitée ; guidage pour athérectomie avec contraste
24553-0|zeau intracrânial ; guide pour l'élimination d'un embol avec contraste IV
30824-7|zeau intracrânien et vaisseau du cou ; incidences avec contraste
25081-1|zeau rénal ; guidage pour angioplastie avec contraste intraartériel
86461-1|zeau surrénal ; incidences
43554-5|zeaux - gauches ; incidences avec contraste IV
25029-0|zeaux ; guidage pour le placement d'un cathéter pour une perfusion de vasoconstricteur
42156-0|zeaux ; incidences avec contraste intra-artériel
94092-4|zeaux ; incidences pour fistule de dialyse avec contraste intraartériel
94091-6|zeaux ; incidences pour fistule de dialyse avec contraste intraartériel & guidage pour angioplastie percutanée transluminale
94090-8|zeaux ; incidences pour fistule de dialyse avec contraste intraartériel & guidage pour angioplastie percutanée transluminale + placement transcathéter du stent
69066-9|zeaux abdominaux ; incidences avec contraste IV
94095-7|zeaux d'extrémité - unilatérale ; incidences avec contraste IV
42157-8|zeaux d'extrémité ; incidences avec contraste IV
37765-5|zeaux du membre inférieur - droit ; incidences avec contraste
38853-8|zeaux du membre inférieur - gauches ; incidences avec contraste
37574-1|zeaux du membre inférieur ; incidences avec contraste IV
37976-8|zeaux du membre supérieur ; incidences avec contraste
37615-2|zeaux du pelvis ; incidences avec contraste
24684-3|zeaux extracrâniaux ; guide pour l'élimination d'un embol avec contraste intraartériel
38813-2|zeaux lymphatiques - droits ; incidences avec contraste intralymphatique
37600-4|zeaux lymphatiques - gauches ; incidences avec contraste intralymphatique
24827-8|zeaux lymphatiques ; incidences avec contraste intralymphatique
30840-3|zeaux lymphatiques abdominaux - bilatéral ; incidences avec contraste intralymphatique
30839-5|zeaux lymphatiques abdominaux ; incidences avec contraste intralymphatique
37598-0|zeaux lymphatiques abdominaux et pelviens - bilatéral ; incidences avec contraste intralymphatique
38811-6|zeaux lymphatiques abdominaux et pelviens - droits ; incidences avec contraste intralymphatique
37596-4|zeaux lymphatiques abdominaux et pelviens - gauches ; incidences avec contraste intralymphatique
37597-2|zeaux lymphatiques abdominaux et pelviens ; incidences avec contraste intralymphatique
30851-0|zeaux lymphatiques d'extrémité - bilatéraux ; incidences avec contraste intralymphatique
30850-2|zeaux lymphatiques d'extrémité ; incidences avec contraste intralymphatique
38812-4|zeaux lymphatiques d'un membre - droit ; incidences avec contraste intralymphatique
37599-8|zeaux lymphatiques d'un membre - gauche ; incidences avec contraste intralymphatique
86374-6|zeaux lymphatiques du pied - bilatéraux ; incidences avec contraste intralymphatique
86375-3|zeaux lymphatiques du pied - unilatéral ; incidences avec contraste intralymphatique
86412-4|zeaux lymphatiques du pied ; incidences avec contraste intralymphatique
37601-2|zeaux lymphatiques pelviens - bilatéraux ; incidences avec contraste intralymphatique
39510-3|zeaux lymphatiques pelviens ; incidences avec contraste intralymphatique
37936-2|zeaux périphériques ; incidences avec contraste
64141-5|zeaux rénaux - droits ; incidences avec contraste
64140-7|zeaux rénaux - gauches ; incidences avec contraste
69253-3|zeaux rénaux ; guidage pour athérectomie avec contraste
37640-0|zeaux rénaux ; incidences avec contraste
37980-0|zeaux vertébraux ; incidences avec contraste
37981-8|zeaux viscéraux ; incidences avec contraste
26298-0|veine - bilatérale ; guidage pour athérectomie avec contraste IV
26331-9|z - bilatérale ; guidage pour changement d'un cathéter veineux central avec contraste IV
26310-3|z - bilatérale ; guidage pour placement d'un cathéter veineux central avec contraste IV
26304-6|z - bilatérale ; guidage pour placement d'un cathéter veineux central inséré périphériquement
26301-2|z - bilatérale ; guidage pour placement d'un stent
26295-6|z - bilatérale ; guidage pour reposition d'un cathéter veineux central avec contraste IV
43761-6|z - bilatérale ; guidage pour thrombectomie avec contraste IV
26064-6|z - bilatérale ; incidences avec contraste IV
26300-4|z - droite ; guidage pour athérectomie avec contraste IV
26333-5|z - droite ; guidage pour changement d'un cathéter veineux central avec contraste IV
26312-9|z - droite ; guidage pour placement d'un cathéter veineux central avec contraste IV
26306-1|z - droite ; guidage pour placement d'un cathéter veineux central inséré périphériquement
26303-8|z - droite ; guidage pour placement d'un stent
26297-2|z - droite ; guidage pour reposition d'un cathéter veineux central avec contraste IV
43764-0|z - droite ; guidage pour thrombectomie avec contraste IV
26066-1|z - droite ; incidences avec contraste IV
26299-8|z - gauche ; guidage pour athérectomie avec contraste IV
26332-7|z - gauche ; guidage pour changement d'un cathéter veineux central avec contraste IV
26311-1|z - gauche ; guidage pour placement d'un cathéter veineux central avec contraste IV
26305-3|z - gauche ; guidage pour placement d'un cathéter veineux central inséré périphériquement
26302-0|z - gauche ; guidage pour placement d'un stent
26296-4|z - gauche ; guidage pour reposition d'un cathéter veineux central avec contraste IV
43762-4|z - gauche ; guidage pour thrombectomie avec contraste IV
26065-3|z - gauche ; incidences avec contraste IV
30641-5|z ; guidage additionnel pour angioplastie avec contraste IV
72548-1|z ; guidage pour ablation d'un cathéter veineux central avec contraste IV
72538-2|z ; guidage pour ablation d'un cathéter veineux central inséré périphériquement
72546-5|z ; guidage pour ablation d'un substance obstruant la lumière d'un cathéter veineux central
72547-3|z ; guidage pour ablation d'un substance obstruant la lumière en péricathéter d'un cathéter veineux central
30640-7|z ; guidage pour angioplastie avec contraste IV
42018-2|z ; guidage pour angioplastie transluminale percutanée avec contraste intraartériel
24755-1|z ; guidage pour athérectomie avec contraste IV
24624-9|z ; guidage pour changement d'un cathéter veineux central avec contraste IV
24625-6|z ; guidage pour placement d'un cathéter veineux central avec contraste IV
25024-1|z ; guidage pour placement d'un cathéter veineux central inséré périphériquement
24756-9|z ; guidage pour placement d'un stent
24626-4|z ; guidage pour reposition d'un cathéter veineux central avec contraste IV
72550-7|z ; guidage pour réparation d'un cathéter veineux central avec port ou pompe
72551-5|z ; guidage pour réparation d'un cathéter veineux central sans port ni pompe
43763-2|z ; guidage pour thrombectomie avec contraste IV
25023-3|z ; incidences avec contraste IV
37411-6|z azygos ; incidences avec contraste IV
25025-8|z cave ; incidences avec contraste IV
35882-0|z cave inférieure ; guidage pour angioplastie avec contraste IV
25026-6|z cave inférieure ; guidage pour placement d'un filtre veineux avec contraste IV
30845-2|z cave inférieure ; incidences avec contraste IV
30645-6|z cave supérieure ; incidences avec contraste IV
37195-5|z cérébrale ; incidences avec contraste IV
37426-4|z du membre inférieur ; guidage pour angioplastie avec contraste IV
69301-0|z du membre supérieur ; guidage pour angioplastie transluminale percutanée avec contraste IV
37416-5|z fémorale ; incidences avec contraste IV
86435-5|z jugulaire - bilatérale ; incidences avec contraste IV
86426-4|z jugulaire - unilatérale ; incidences avec contraste IV
37421-5|z mésentérique inférieure ; incidences avec contraste IV
37972-7|z mésentérique supérieure ; incidences avec contraste IV
41801-2|z porte ; guidage pour placement d'un cathéter avec contraste IV
69250-9|z porte ; incidences avec contraste IV
30841-1|z porte ; incidences avec contraste transhépatique
30842-9|z porte ; incidences pour hémodynamique avec contraste transhépatique
51391-1|z porte et veine hépatique ; guidage pour placement transjugulaire d'un shunt portosystémique intrahépatique transjugulaire
30846-0|z rénale - bilatéral ; incidences avec contraste IV
25080-3|z rénale - bilatéral ; incidences pour échantillonage de rénine avec contraste IV
86415-7|z rénale - unilatérale ; incidences avec contraste IV
30847-8|z rénale ; incidences avec contraste IV
43783-0|z rénale ; incidences pour échantillonage de rénine avec contraste IV
37959-4|z rénale droite ; incidences avec contraste IV
37423-1|z rénale gauche ; incidences avec contraste IV
37971-9|z sousclavière ; incidences avec contraste IV
37970-1|z splénique ; incidences avec contraste IV
24991-2|z splénique et veine porte ; incidences avec contraste intra-artériel
30844-5|z surrénale - bilatérale ; incidences avec contraste IV
37940-4|z surrénale - droite ; incidences avec contraste IV
37602-0|z surrénale - gauche ; incidences avec contraste IV
30843-7|z surrénale ; incidences avec contraste IV
37412-4|zs d'extrémité - bilatérale ; incidences avec contraste IV
86396-9|zs d'extrémité - unilatérale ; incidences avec contraste IV
37950-3|zs d'un membre - droit ; incidences avec contraste IV
39055-9|zs d'une extrémité ; incidences avec contraste IV
37958-6|zs de l'orbite - droite ; incidences avec contraste IV
37422-3|zs de l'orbite - gauche ; incidences avec contraste IV
30825-4|zs de l'orbite ; incidences avec contraste IV
37413-2|zs du membre - gauche ; incidences avec contraste IV
37414-0|zs du membre inférieur - bilatérales ; incidences avec contraste IV
37767-1|zs du membre inférieur - droit ; incidences avec contraste IV
37196-3|zs du membre inférieur - gauche ; incidences avec contraste IV
37415-7|zs du membre supérieur - bilatérales ; incidences avec contraste IV
37824-0|zs du membre supérieur - droit ; incidences avec contraste IV
38859-5|zs du membre supérieur - gauche ; incidences avec contraste IV
24550-6|zs du membre supérieur ; incidences avec contraste IV
39093-0|zs hépatiques ; incidences avec contraste IV
39096-3|zs hépatiques ; incidences pour hémodynamique avec contraste IV
37419-9|zs intraosseuses ; incidences avec contraste IV
24685-0|zs périphériques ; incidences avec contraste IV
30819-7|zs épidurales ; incidences avec contraste IV
88940-2|1orte abdominale ; guidage pour réparation d'un anévrysme
87100-4|het thoracique ; guidage pour angioplastie percutanée transluminale
88941-0|6thoracique ; guidage pour réparation d'un anévrysme
87007-1|1rticulation ; guidage pour aspiration percutanée d'un fluide
87004-8|dintermédiaire ; guidage pour aspiration percutanée d'un fluide
87005-5|dmajeure ; guidage pour aspiration percutanée d'un fluide
87006-3|eineure ; guidage pour aspiration percutanée d'un fluide
87159-0|dtemporomandibulaire ; guidage pour injection
87001-4|3ère ; guidage additionnel pour positionnement d'un stent
86999-0|ythrombectomie mécanique percutanée
87169-9|hinitial pour thrombectomie mécanique percutanée
87184-8|hpour angioplastie transluminale percutanée d'une anastomose artérielle
87200-2|mplacement d'un stent
88942-8|mréparation d'une endofuite
87193-9|hà jour initial pour perfusion de thrombolytique avec thrombolytique via cathéter
87145-9|7brachiale ; embolisation thérapeutique
87133-5|7fémorale et artère poplitée ; guidage pour angioplastie percutanée transluminale
87134-3|z; guidage pour placement d'un stent
88935-2|7hépatique ; guidage pour chimioembolisation d'une tumeur avec chimiothérapie intraartérielle +avec agent embolique intraartériel
88931-1|wembolisation pour tumeur avec agent embolique intraartériel
88936-0|winjection avec Tc-99m MAA intraartériel
88939-4|wradioembolisation pour tumeur avec Yttrium-90 intraartériel
87038-6|7iliaque ; guidage additionnel pour angioplastie transluminale percutanée
87037-8|zl pour positionnement d'un stent
87150-9|ppour angioplastie percutanée transluminale
87151-7|uplacement d'un stent
87165-7|zment d'une endogreffe
87087-3|7rénale ; guidage pour angioplastie percutanée transluminale
88932-9|7spinale ; guidage pour embolisation pour tumeur avec agent embolique intraartériel
88934-5|9lénique ; guidage pour embolisation avec agent embolique intraartériel
87181-4|7utérine ; embolisation thérapeutique
87095-6|7viscérale ; guidage pour angioplastie percutanée transluminale
87096-4|wplacement d'un stent
88242-3|6s de la tête ; guidage pour perfusion d'un non-thrombolytique
87308-3|0canaux biliaires ; guidage pour ablation transhépatique d'un cathéter
87059-2|wbiopsie percutanée
87051-9|wdilatation d'une sténose
88930-3|zatation d'une sténose+placement d'un stent avec contraste IV
87061-8|winjection de contraste
88937-8|wplacement d'un stent
87309-1|zcement transhépatique d'un cathéter
87044-4|wvérification de sonde
87310-9|wéchange transhépatique d'un stent
87060-0|ne pour l'élimination d'un calcul
87132-7|1heville ; guidage pour injection
87117-8|1oeur ; guidage pour péricardiocentèse
97100-2|2loscopie+échographie tractus gastrointestinal inférieur ; compte rendu
29757-2|3poscopie prélèvement cervicovaginal ; compte rendu
59282-4|2mpte rendu d'échocardiographie de stress
79092-3|0densitométrie par tomodensitométrie rachis dorsal sans contraste
79090-7|z rachis lombaire sans contraste
28020-6|0entéroscopie à\u00a0 travers une stomie
87033-7|1space pleural ; guidage pour drainage et placement d'une sonde thoracique
87116-0|upositionnement d'un sonde thoracique
87161-6|7épidural du rachis ; guidage pour injection
87052-7|2tomac ; guidage pour échange de sonde en G
87160-8|0facette articulaire du rachis ; guidage pour injection
87201-0|1istule artérioveineuse ; guidage pour traitement
87070-9|1oie ; guidage pour ablation par microondes
87071-7|xradiofréquence
87042-8|kbiopsie percutanée
87076-6|stranjugulaire et évaluation hémodynamique
87075-8|wsjugulaire
87077-4|zgulaire et veinographie
87050-1|kcryoablation
87072-5|kplacement transjugulaire d'un shunt portosystémique intrahépatique transjugulaire
87074-1|krévision transhépatique d'une sonde
87073-3|yjugulaire d'un shunt portosystémique intrahépatique transjugulaire
87069-1|kévaluation hémodynamique
87012-1|0ganglion lymphatique ; guidage pour aspiration percutanée d'un fluide
87015-4|z biopsie percutanée
87136-8|1enou ; guidage pour aspiration percutanée d'un fluide
87137-6|linjection
87155-8|1lande thyroïde ; guidage pour aspiration à l'aiguille fine percutanée
87156-6|vbiopsie percutanée à l'aiguille fine
87002-2|1uidage additionnel pour positionnement d'un fil
87198-8|8d'un drainage d'un abcès + placement d'un cathéter de drainage
86995-8|8pour abcès
87199-6|flation d'un substance obstruant la lumière en péricathéter d'un cathéter veineux central
87009-7|espiration percutanée d'un kyste
87011-3|zd'un kyste ganglionnaire
87179-8|oà l'aiguille fine percutanée
87167-3|dbiopsie transcathéter
87019-6|ddrainage+placement d'un cathéter de drainage
87020-4|dembolisation d'une artère
87157-4|dinjection d'un plasma riche en plaquettes
87148-3|re thrombine pour pseudoanévrysme
87023-8|dl'échange d'un cathéter de drainage pour abcès
87171-5|dplacement d'un clip
87182-2|sguide
25072-0|sport de perfusion
87162-4|re aiguille
87172-3|npréoperatoire
87168-1|ntranscathéter d'un stent
87192-1|dthrombectomie
87186-3|q mécanique d'une obstruction de la lumière d'un cathéter veineux central
87017-0|dvérification du drainage d'un cathéter pour abcès
81163-8|8échographique de la position de l'aiguille pour ponction mammaire - incidence droite et vue agrandie d'un fragment biopsique
81162-0|zn de l'aiguille pour ponction mammaire - incidence gauche et vue agrandie d'un fragment biopsique
88349-6|4e pendant la chirurgie
87164-0|7our thrombectomie mécanique secondaire d'une artère
87135-0|0hanche ; guidage pour injection
62443-7|0incidence simple de radiographie numérique dentaire
62445-2|9s de radiographie numérique dentaire
62444-5|bmultiples de radiographie numérique dentaire
87139-2|0jambe ; guidage additionnel pour angioplastie transluminale percutanée
87129-3|gpour angioplastie percutanée transluminale
24603-3|0mammo.stéréotaxique sein ; guidage pour biopsie percutanée
46296-0|zpour biopsie percutanée à l'aiguille fine
26292-3|pbilatéral ; guidage pour biopsie percutanée
86362-1|pdroit ; guidage additionnel pour biopsie
26294-9|zidage pour biopsie percutanée
42433-3|zidage pour biopsie percutanée à l'aiguille fine
86361-3|pgauche ; guidage additionnel pour biopsie
26293-1|zuidage pour biopsie percutanée
46295-2|zuidage pour biopsie percutanée à l'aiguille fine
46342-2|5graphie numérique sein ; incidences
39150-8|zences post localisation
39152-4|zences pour diagnostic
39153-2|zences pour dépistage
39154-0|sbilatéral ; incidences pour diagnostic
42174-3|zal ; incidences pour dépistage
42168-5|sdroit ; incidences pour diagnostic
46354-7|z incidences pour dépistage
42169-3|sgauche ; incidences pour diagnostic
46355-4|z; incidences pour dépistage
87141-8|1embre supérieur ; guidage pour placement d'un cathéter veineux central avec port
87144-2|zcement d'un cathéter veineux central inséré périphériquement
87142-6|wéchange d'un cathéter veineux central avec port
87143-4|zange d'un cathéter veineux central inséré périphériquement
87008-9|1oelle osseuse ; guidage pour aspiration percutanée d'un fluide
87014-7|ubiopsie percutanée
86994-1|1uscle ; 1 ou 2 guidages pour injection d'un point cible
87174-9|9guidage pour biopsie percutanée
87183-0|9plus de 2 guidages pour injection d'un point cible
87029-5|1édiastin ; guidage pour biopsie percutanée
87185-5|0nerf ; guidage pour sympathectomie percutanée
87125-1|5intercostal du rachis dorsal ; guidage pour blocage nerveux
87206-9|5périphérique ; guidage pour blocage nerveux
87176-4|0os ; guidage pour ablation par radiofréquence
87010-5|jspiration percutanée d'un kyste
87013-9|ibiopsie percutanée
87018-8|rrofonde
87055-0|0pancréas ; guidage pour biopsie percutanée
87175-6|1elvis ; guidage pour drainage profond et positionnement d'un cathéter de drainage
87062-6|1lexus coeliaque ; guidage pour blocage nerveux
88243-1|2èvre thoracique ; guidage pour ablation d'un cathéter tunnelé
87177-2|zlation par radiofréquence
87027-9|xbiopsie percutanée
87121-0|xpositionnement d'un cathéter tunnelé
87147-5|1oignet ; guidage pour injection
87119-4|2umon ; guidage pour ablation par microondes
87120-2|zradiofréquence
87028-7|mbiopsie percutanée
87032-9|mcryoablation
87118-6|mplacement d'un marqueur fiduciaire
87173-1|1rostate ; guidage pour biopsie
87082-4|1éritoine ; guidage pour ablation d'un cathéter
87086-5|z'un port
87080-8|pparacentèse
87079-0|ze et insertion d'une sonde
87085-7|qlacement d'un port
87081-6|qositionnement d'un cathéter
87083-2|prepositionnement d'un cathéter
87084-0|pélimination d'un corps étranger
29756-4|6néoscopie espace péritonéal ; compte rendu
87154-1|0rachis cervical ; guidage diagnostique pour ponction
87153-3|qpour ponction thérapeutique et drainage
98285-0|get rachis dorsal et rachis lombaire ; guidage pour myélographie
87025-3|7dorsal ; guidage additionnel pour cyphoplastie
87026-1|z pour vertébroplastie
87122-8|opour cyphoplastie
87123-6|tmyélographie
87124-4|tvertébroplastie
98284-3|eet rachis lombaire ; guidage pour myélographie
87036-0|7lombaire ; guidage additionnel pour cyphoplastie
87039-4|zel pour vertébroplastie
87089-9|qpour cyphoplastie
87090-7|vmyélographie
87088-1|vponction
87091-5|vvertébroplastie
87187-1|3ine nerveuse ; guidage pour blocage nerveux
48489-9|2diographie mastoïde - gauche 1 ou 2 incidences
87058-4|1ein ; guidage pour ablation par radiofréquence
87040-2|lspiration percutanée d'un kyste
87041-0|kbiopsie percutanée
87067-5|stransjugulaire
87068-3|zgulaire et veinographie
87049-3|kcryoablation
92681-6|kdilatation d'une voie existante de néphrostomie
92682-4|wu tractus existant de néphrostomie et placement d'une sonde de néphrostomie à un nouveau site
87066-7|kplacement percutané d'une sonde de néphrostomie
87054-3|kéchange percutané d'une sonde de néphrostomie
87189-7|5et uretère et vessie urinaire ; guidage pour ablation transuréthrale d'un stent néphro-urétéral
87191-3|z; guidage pour enlèvement percutané d'un stent néphro-urétéral
87190-5|z; guidage pour placement percutané d'un stent néphro-urétéral
87188-9|z; guidage pour échange percutané d'un stent néphro-urétéral
87203-6|z; guidage pour échange transuréthral d'un stent néphrourétéral
99703-1|1ésonnance magnétique de perfusion du cerveau
99704-9|nu cerveau pour cartographie d'accident vasculaire cérébral
99705-6|zur cartographie de crises comitiales
99628-0|0scanner Cou+Thorax+Abdomen+Pelvis
99629-8|x sans contraste
99630-6|zans et avec contraste IV
99612-4|8coeur sans contraste
24544-9|8de l'aorte thoracique
99613-2|9u coeur sans et avec contraste IV
78973-5|4ogramme.CT membre inférieur - bilatéral pour mesure de jambe sans contraste
97101-0|1igmoïdoscopie flexible+échographie tractus gastrointestinal inférieur ; compte rendu
37443-9|1pectroscopie.IRM
37442-1|h cerveau
87158-2|0tendon ; guidage pour injection
87024-6|1horax ; guidage jour additionnel pour perfusion d'un thrombolytique avec thrombolytique via une sonde thoracique
87114-5|hpour ablation d'un cathéter veineux central tunnelé sans port
87104-6|minjection d'un cathéter veineux central
87205-1|ml'échange d'un cathéter veineux central non tunnelé
87149-1|zne sonde thoracique
87103-8|mperfusion d'un thrombolytique avec thrombolytique via un cathéter veineux central
87109-5|nlacement d'un cathéter de Swan-Ganz
87106-1|zn cathéter veineux central avec port
87113-7|zn cathéter veineux central tunnelé
87105-3|mrepositionnement d'un cathéter veineux central
87108-7|néparation d'un cathéter veineux central avec port
87115-2|zun cathéter veineux central non tunnelé sans port
87111-1|mthoracocentèse
87110-3|ze + insertion d'une sonde
87035-2|méchange d'un cathéter veineux central avec port
87112-9|zcathéter veineux central tunnelé sans port
87034-5|useulement d'une portion d'un cathéter veineux central avec port
87102-0|hà jour initial pour perfusion de thrombolytique avec thrombolytique via sonde thoracique
87107-9|de pour ablation d'un cathéter veineux central avec port
87098-0|7et abdomen ; guidage pour ablation d'un shunt péritonéoveineux
87031-1|xchangement de shunt péritonéoveineux
87097-2|xplacement d'un shunt péritonéoveineux
87099-8|xrévision d'un shunt péritonéoveineux
87030-3|1issu mou ; guidage pour biopsie du cou et du thorax
87016-2|xpercutanée
87854-6|1omodensitométrie et angioscannographie abdomen, pelvis et aorte abdominale avec contraste IV
87853-8|zphie abdomen, pelvis et aorte abdominale sans et avec contraste IV
88322-3|zphie cage thoracique et artères pulmonaires avec contraste IV && pour embolie pulmonaire avec constraste IV
83289-9|zphie coeur et artères coronaires ; pour score calcique sans contraste
89927-8|zphie coeur et bulbe aortique ; pour score calcique sans contraste
88320-7|zphie cou et vaisseaux du cou et de la tête avec contraste IV
83299-8|zphie thorax et abdomen et pelvis et aorte abdominale et thoracique sans et avec contraste IV
87847-0|zphie thorax et artères coronaires sans contraste & avec contraste IV
88327-2|zphie tête et vaisseaux du cou et de la tête avec contraste IV
24728-8|h.perfusion tête
42377-2|w avec Xe-133 en inhalation+ sans & avec contraste IV
39142-5|zec contraste IV
24729-6|xsans et avec contraste IV
99702-3|1ractographie par résonnance magnétique du cerveau
87063-4|5us gastrointestinal supérieur ; guidage pour ablation d'une sonde en GJ
87053-5|z; guidage pour l'échange d'une sonde en J
87048-5|z; guidage pour la conversion d'une sonde en G en sonde en GJ
87065-9|z; guidage pour placement d'une sonde en G
87064-2|z; guidage pour placement d'une sonde en GJ
87180-6|2ompe de Fallope ; guidage pour dilatation
87101-2|3nc artériel brachiocéphalique ; guidage pour angioplastie percutanée transluminale
87043-6|0uretère ; guidage pour biopsie percutanée
88938-6|nplacement d'un stent
87152-5|néchange d'urétérostomie à travers un conduit iléal
86997-4|0vaisseau ; guidage jour additionnel pour perfusion d'un thrombolytique avec thrombolytique via cathéter
87178-0|ofinal pour perfusion d'un thrombolytique avec thrombolytique via cathéter
87311-7|jpour embolisation pour tumeur ou ischémie ou infarctus
87196-2|operfusion d'un non-thrombolytique
87197-0|oélimination d'un corps étranger
87140-0|9de la jambe ; guidage additionnel pour positionnement d'un stent
87170-7|9lymphatique ; guidage pour ligature
87022-0|8x ; embolisation thérapeutique
26307-9|1eine - bilatérale ; guidage pour placement d'un cathéter veineux central à large diamètre
26309-5|8droite ; guidage pour placement d'un cathéter veineux central à large diamètre
26308-7|8gauche ; guidage pour placement d'un cathéter veineux central à large diamètre
87021-2|6; embolisation thérapeutique
88929-5|8guidage additionnel pour angioplastie transluminale percutanée
87000-6|xpositionnement d'un dispositif endovasculaire
86998-2|xthrombectomie mécanique percutanée
87194-7|ginitial pour thrombectomie mécanique percutanée
87166-5|gpour angioplastie percutanée transluminale
87312-5|ytransluminale percutanée pour dialyse
25027-4|lplacement d'un cathéter veineux central à large diamètre
87163-2|z dispositif endovasculaire
87202-8|léchantillonage veineux
87195-4|gà jour initial pour perfusion de thrombolytique avec thrombolytique via cathéter
87093-1|6cave inférieure ; guidage pour ablation d'un filtre veineux
87092-3|zr placement d'un filtre veineux
87094-9|zr repositionnement d'un filtre veineux
87126-9|bsupérieure ; guidage pour ablation d'un filtre veineux
87128-5|zr placement d'un filtre veineux
87127-7|zr repositionnement d'un filtre veineux
87138-4|6d'extrémité ; guidage additionnel pour ablation au laser
87130-1|spour ablation par laser
87131-9|kplus de 20 guidages pour phlébectomie ambulatoire
88933-7|6porte ; guidage pour embolisation avec agent embolique IV
88943-6|6surrénale ; guidage pour échantillonage veineux
86996-6|2rtèbre du rachis ; guidage additionnel pour augmentation
87003-0|zonnel pour vertébroplastie
86993-3|tde niveau 1 pour cyphoplastie
87046-9|1ésicule biliaire ; guidage pour cholangioscopie
87045-1|zolangioscopie et ablation d'un calcul
87047-7|zolécystostomie
25061-3|0échographie
39451-0|b ; guidage d'un drainage d'un abcès + placement d'un cathéter de drainage
58743-6|mpour ablation de tissu
39139-1|sccès vasculaire
46282-0|sspiration ou injection d'un kyste
30878-3|zon percutanée d'un fluide
30698-5|zon percutanée d'un kyste
38018-8|zon à l'aiguille fine percutanée
24670-2|rbiopsie d'un kyste
25059-7|zpercutanée
62494-0|rdrainage percutané + placement d'un cathéter de drainage
30699-3|z+placement d'un cathéter de drainage
38024-6|rla biopsie à l'aiguille creuse
38032-9|socalisation à l'aiguille
64993-9|rplacement d'une aiguille
43487-8|zt des champs de radiothérapie
82124-9|rradiothérapie
80882-4|ie pendant la chirurgie
25060-5|esans charge
93241-8|cDoppler
46388-5|j aorte abdominale et thoracique
80896-4|qet artère iliaque - bilatérale
80897-2|z iliaque - bilatérale limitée
94681-4|qthoracique et abdominale et veine cave inférieure et vaisseaux iliaques
94680-6|ze et abdominale et veine cave inférieure et vaisseaux iliaques limitée
39523-6|lrtère
80851-9|q cérébral moyenne^foetus pour grossesse
39042-7|rd'extrémité
39031-0|zité - bilatérale
39439-5|tun membre - droit
39428-8|zbre - gauche
39434-6|su membre inférieur
39421-3|ze inférieur - bilatéral
39505-3|ze inférieur - droit
39499-9|ze inférieur - gauche
38042-8|ze inférieur limitée
39447-8|ze supérieur
39423-9|ze supérieur - bilatéral
46302-6|ze supérieur - bilatéral limitée
39506-1|ze supérieur - droit
39500-4|ze supérieur - gauche
38143-4|ze supérieur limitée
98292-6|rfémorale et artère poplitée - droits
98293-4|z et artère poplitée - gauches
39425-4|riliaque
43776-4|y limitée
69285-5|rombilicale foetale
80878-2|zle foetale pour grossesse
39435-3|rrénale
42146-1|qs carotidiennes
43765-7|ziennes - bilatérales
39437-9|ziennes - droites
39427-0|ziennes - gauches
80850-1|ziennes limitée
72830-3|sd'extrémité - bilatérales ; pour une étude artérielle physiologique
72831-1|zmité - bilatérales limitée pour étude physiologique d'une artère
72832-9|zmité - bilatérales pour étude physiologique d'une artère au repos+à l'exercice
93604-7|r+veines du membre inférieur - bilatéral
80859-2|kcoeur
81161-2|p pour débit sanguin
42147-9|kgreffe iliaque
42150-3|y limitée
69282-2|klimitée
80863-4|kpelvis ; pour rein transplanté
42477-0|yvaisseaux du rein transplanté
80864-2|ret foetus pour grossesse
80873-3|lénis limitée
48742-1|kscrotum et testicule
39039-3|ktronc artériel brachiocéphalique
80857-6|lête
81160-4|o ; pédiatrique limitée
80856-8|plimitée
80872-5|kutérus et trompes de Fallope avec solution saline intrautérine
42462-2|kvaisseau du membre inférieur - droit ; pour greffe
42461-4|zbre inférieur - gauche ; pour greffe
44236-8|zbre supérieur - bilatéral ; pour greffe
44237-6|zbre supérieur - bilatéral ; pour greffe limitée
42476-2|zbre supérieur - droit ; pour greffe
42475-4|zbre supérieur - gauche ; pour greffe
46385-1|zbre supérieur ; pour greffe
39445-2|sx
43572-7|t abdominaux limitée
43771-5|ud'extrémité
39495-7|zrémité - bilatéraux
39424-7|zrémité limitée
69398-6|wun membre - gauche
46382-8|ve la main
98290-0|z main bilatéraux
98291-8|z main droits
98289-2|z main gauches
24733-8|z tête
30880-9|z tête et vaisseaux du cou
39044-3|z tête limitée
39503-8|xmembres - droits
44175-8|vu cou
44174-1|xmembre inférieur
39420-5|zmbre inférieur - bilatéral
39422-1|zmbre inférieur - bilatéraux
39442-9|zmbre inférieur - droit
39441-1|zmbre inférieur - droit limitée
39431-2|zmbre inférieur - gauches
39430-4|zmbre inférieur - gauches limitée
39448-6|zmbre supérieur
46379-4|zmbre supérieur - bilatéraux
39444-5|zmbre supérieur - droit
39433-8|zmbre supérieur - gauche
46303-4|zmbre supérieur limitée
24870-8|xpelvis
42152-9|zlvis limitée
46362-0|yied
98287-6|zed - bilatéraux
98286-8|zed - droits
98288-4|zed - gauches
80874-1|yénis
69397-8|xsein
39504-6|ufémoraux - droits
39498-1|zaux - gauches
39497-3|uiliaques
44235-0|umésentériques supérieurs
39508-7|uombilicaux foetaux
39502-0|vvariens
39426-2|urénaux
39419-7|zx - bilatéral
39436-1|zx limitée
39446-0|utesticulaires
39525-1|leine
39449-4|p d'extrémité
39418-9|zté - bilatérale
46301-8|zté - bilatérale limitée
39440-3|sun membre - droit
39429-6|zre - gauche
30881-7|ru membre inférieur
39443-7|z inférieur - droit
39432-0|z inférieur - gauche
30882-5|z supérieur
39496-5|z supérieur - bilatérale
39507-9|z supérieur - droit
39501-2|z supérieur - gauche
39524-4|qlimitée
69284-8|qporte et veine hépatique
69283-0|ps d'extrémité - bilatérale
42468-9|c^échantillon chirurgical
24596-9|pdu sein
24558-9|cabdomen
38765-4|j ; guidage pour biopsie d'un foie transplanté
37913-1|zbiopsie percutanée
24559-7|zdrainage+placement d'un cathéter de drainage
39454-4|mpour foie transplanté
39509-5|rpancréas transplanté
30704-1|klimitée
24719-7|dine
80898-0|g et pseudoanévrysme
80852-7|esselle
72528-3|k - droite
72529-1|ngauche
69276-4|dorte abdominale
24547-2|s et thoracique
38011-3|zracique limitée
79374-5|tpour dépistage
24548-0|dppendice
42705-4|l ; guidage d'un drainage d'un abcès + placement d'un cathéter de drainage
72530-9|drticulation ; guidage pour injection
46375-2|fère
44173-3|i d'extrémité limitée
69297-0|lun membre - droit
69293-9|xgauche
48693-6|ku membre inférieur
38130-1|zeur - bilatéral
41815-2|zeur - droit
41834-3|zeur - gauche
41812-9|zeur limitée
48448-5|tsupérieur
38014-7|zeur - bilatéral
41814-5|zeur - droit
41833-5|zeur - gauche
41813-7|zeur limitée
69389-5|jfémorale et artère poplitée
69294-7|jrénale
38054-3|jviscérale
24616-5|is carotidiennes
26217-0|x - bilatérales
26219-6|z droites
42151-1|z droites limitée
26218-8|z gauches
42149-5|z gauches limitée
43552-9|z unilatérales
38015-4|ylimitée
46374-5|lérébrales
69394-5|kmésentériques
80880-8|ccanal carpien ; guidage pour injection
30853-6|igalactophore avec contraste intracanalaire
85475-2|erdiaque transoesophagienne
59281-6|rthoracique
42148-7|doeur
42707-0|h limitée
69391-1|erdon ombilical^foetus ; guidage pour aspiration percutanée d'un fluide
24842-7|eu
37918-0|f ; guidage pour biopsie percutanée
97396-6|fde - bilatéral ; guidage pour injection
97395-8|kdroit ; guidage pour injection
97394-1|kgauche ; guidage pour injection
80853-5|i; guidage pour injection
24542-3|cde l'anus
24672-8|diaphragme ; pour mouvement
24818-7|net foie
24534-0|doppler des vaisseaux abdominaux
24531-6|du rétropéritoine
42463-0|cendomyocarde ; guidage pour biopsie percutanée
24662-9|dspace pleural ; guidage pour aspiration percutanée d'un fluide
42706-2|ze pour injection
24881-5|koplité
26262-6|q - bilatéral
26264-2|tdroit
26263-4|tgauche
30703-3|kéricardique ; guidage pour aspiration percutanée d'un fluide
44169-1|ntonéal ; guidage d'un drainage d'un abcès + placement d'un cathéter de drainage
26223-8|dxtrémité - bilatérale
26325-1|y ; guidage pour drainage+placement d'un cathéter de drainage
26225-3|mgauche
26326-9|s ; guidage pour drainage+placement d'un cathéter de drainage
62451-0|tlimitée
39040-1|cfistule artérioveineuse
28614-6|doie
42133-9|g ; guidage d'un drainage d'un abcès + placement d'un cathéter de drainage
44155-0|rpour ablation de tissu
44158-4|xspiration à l'aiguille fine percutanée
24816-1|wbiopsie percutanée
80838-6|hlimitée
30706-6|hpendant chirurgie
38048-5|démur - droit
38037-8|kgauche
69287-1|cganglion lymphatique ; guidage pour aspiration percutanée d'un fluide
39522-8|zguidage pour biopsie percutanée
43797-0|zguidage pour biopsie superficielle
69279-8|zguidage pour la biopsie à l'aiguille creuse
38045-1|dlande parathyroïde
38138-4|motide
69298-8|jsalivaire
37920-6|s ; guidage pour biopsie percutanée
69277-2|kurrénale
25010-0|jthyroïde
42134-7|r ; guidage pour aspiration percutanée d'un fluide
42447-3|zge pour aspiration percutanée d'un kyste
38019-6|zge pour aspiration à l'aiguille fine percutanée
25009-2|zge pour biopsie percutanée
30702-5|zge pour injection
46285-3|zge pour la biopsie à l'aiguille creuse
24760-1|chanche
26250-1|i - bilatérale
81164-6|v ; pédiatrique limitée
26252-7|ldroite
26251-9|lgauche
43566-9|jet cuisse
30712-4|jsans évaluation d'une articulation développementale
30711-6|jévaluation d'une articulation développementale
38043-6|cmastoïde
24693-4|dembre
24692-6|i ; guidage pour drainage+placement d'un cathéter de drainage
26230-3|jdroit
26327-7|o ; guidage pour drainage+placement d'un cathéter de drainage
62452-8|plimitée
30709-0|jinférieur
38013-9|s - bilatéral
38051-9|vdroit
38050-1|zt limitée
38040-2|vgauche
38039-4|zhe limitée
39526-9|jlimitée
30710-8|jsupérieur
38052-7|s - droit
38041-0|vgauche
69396-0|doelle spinale ; guidage pour biopsie percutanée
37917-2|duscle ; guidage pour biopsie percutanée
43564-4|ziopsie superficielle
38044-4|dédiastin
42137-0|l ; guidage pour biopsie percutanée
98035-9|coeil
37608-7|g ; guidage pour localisation d'un corps étranger
69286-3|hlimitée
24853-4|g+orbite - bilatéral
43565-1|ds ; guidage pour biopsie profonde
42135-4|zie superficielle
69390-3|dvaire
39452-8|i ; guidage pour aspiration percutanée d'un fluide
46369-5|ybiopsie
80871-7|lpour torsion
24859-1|cpancréas
38133-5|k ; guidage pour aspiration percutanée d'un kyste
44157-6|z aspiration à l'aiguille fine percutanée
37919-8|z biopsie percutanée
44172-5|z drainage+placement d'un cathéter de drainage
80839-4|llimitée
39494-0|eroi abdominale
38016-2|ithoracique
24869-0|delvis
44168-3|i ; guidage d'un drainage d'un abcès + placement d'un cathéter de drainage
46370-3|tpour biopsie
38766-2|ziopsie d'un rein transplanté
24868-2|ydrainage+placement d'un cathéter de drainage
80862-6|lpour fécondation in vitro
39032-8|qrein transplanté
69300-2|zsplanté limité
80868-3|jet foetus ; pour grossesse avec anomalie foetale
80869-1|z grossesse du premier trimestre
80866-7|z grossesse du second ou troisième trimestre
80870-9|z grossesse limitée
80837-8|z grossesse multiple avec anomalie foetale
80836-0|z grossesse multiple du deuxième et troisième trimestre
80834-5|z grossesse multiple du premier trimestre
80833-7|z grossesse multiple limitée
80835-2|vtransabdominal et transvaginal pour gestation multiple au premier trimestre
80867-5|zsabdominal et transvaginal pour grossesse au premier trimestre
80865-9|zsvaginal pour la grossesse
38046-9|jlimitée
42455-6|js transabdominale et transvaginale
24677-7|jtransvaginale
30701-7|endant chirurgie
69400-0|dlacenta ; guidage pour échantillonage de villosités choriales
44163-4|eexus brachial
42333-5|eèvre thoracique ; guidage pour biopsie percutanée
25036-5|doignet
26278-2|j - bilatéral
26282-4|mdroit
26280-8|mgauche
92680-8|eumon ; guidage additionnel pour élastographie d'une lésion
44161-8|tpour biopsie percutanée
92678-2|yélastographie
92679-0|zlastographie d'une lésion
39527-7|fr corps étranger
11525-3|hla grossesse
38017-0|drostate ; guidage pour aspiration à l'aiguille fine
46288-7|z biopsie
24883-1|z biopsie percutanée
41798-0|z drainage+placement d'un cathéter de drainage
24884-9|ltransrectale
80876-6|x pour mesure du volume
24889-8|dylore pour sténose du pylore
38140-0|dénis
24532-4|cquadrant supérieur droit de l'abdomen
24926-8|crachis
38127-7|i ; guide pour aspiration dans le LCR
70926-1|jcervical
70915-4|r ; guide pour aspiration dans le LCR
81159-6|set rachis dorsal et rachis lombaire ; pédiatrique
70927-9|jdorsal
70917-0|p ; guide pour aspiration dans le LCR
69393-7|jlombaire
70916-2|r ; guide pour aspiration dans le LCR
24990-4|ete
38030-3|g ; guidage pour biopsie percutanée
80840-2|hlimitée
24892-2|dectum
38036-0|ein
43774-9|g - bilatéral
26340-0|s ; guidage pour biopsie percutanée
26328-5|zage pour drainage+placement d'un cathéter de drainage
69402-6|tet vessie urinaire
38049-3|jdroit
26342-6|o ; guidage pour biopsie percutanée
26330-1|zpour drainage+placement d'un cathéter de drainage
38038-6|jgauche
26341-8|p ; guidage pour biopsie percutanée
26329-3|z pour drainage+placement d'un cathéter de drainage
44167-5|h; guidage d'un drainage d'un abcès + placement d'un cathéter de drainage
44156-8|rpour ablation de tissu
48434-5|xspiration percutanée d'un fluide
38126-9|ziration percutanée d'un kyste
44159-2|ziration à l'aiguille fine percutanée
24772-6|wbiopsie percutanée
42478-8|wdrainage d'un kyste et placement d'un cathéter de drainage
24896-3|zinage+placement d'un cathéter de drainage
75672-6|wplacement d'une sonde de néphrostomie
38035-2|hlimitée
44166-7|décessus subphrénique ; guidage d'un drainage d'un abcès + placement d'un cathéter de drainage
44162-6|etropéritoine ; guidage pour biopsie percutanée
41809-5|ze pour drainage+placement d'un cathéter de drainage
38047-7|rlimitée
38053-5|csacrum
25002-7|dcrotum et testicule
26271-7|w - bilatéral
26273-3|zdroits
26272-5|zgauches
38132-7|x; guidage pour biopsie percutanée
80877-4|zpour torsion
69299-6|xlimitée
24601-7|dein
43756-6|g ; guidage pour aspiration percutanée d'un fluide
30653-0|ziration percutanée d'un kyste
44160-0|ziration à l'aiguille fine percutanée
37914-9|wbiopsie percutanée
30651-4|zpsie percutanée à l'aiguille creuse
30652-2|zpsie percutanée à l'aiguille fine
42448-1|zpsie-exérèse
24600-9|wlocalisation à l'aiguille
42456-4|wplacement d'un guide d'aiguille
80841-0|zcement d'une aiguille
26214-7|hbilatéral
69278-0|q ; guidage pour aspiration percutanée d'un fluide
38012-1|ze pour aspiration percutanée d'un kyste
37912-3|ze pour biopsie percutanée
43759-0|ze pour localisation
26313-7|ze pour localisation à l'aiguille
26286-5|rlimitée
42132-1|hde dépistage
26216-2|iroit
80846-9|m ; guidage additionnel pour aspiration de kyste
69296-2|xpour aspiration percutanée d'un fluide
42458-0|zur aspiration percutanée d'un kyste
38033-7|zur aspiration à l'aiguille fine percutanée
80847-7|zur biopsie par le vide
42457-2|zur biopsie percutanée
38025-3|zur biopsie percutanée à l'aiguille creuse
80848-5|zur biopsie percutanée à l'aiguille fine
43760-8|zur localisation
26318-6|zur localisation à l'aiguille
26290-7|nlimitée
26215-4|hgauche
80842-8|n ; guidage additionnel pour aspiration de kyste
69292-1|ypour aspiration percutanée d'un fluide
42450-7|zour aspiration percutanée d'un kyste
38026-1|zour aspiration à l'aiguille fine percutanée
80843-6|zour biopsie par le vide
42449-9|zour biopsie percutanée
38023-8|zour biopsie percutanée à l'aiguille creuse
80844-4|zour biopsie percutanée à l'aiguille fine
43758-2|zour localisation
26314-5|zour localisation à l'aiguille
26288-1|olimitée
24599-3|hlimitée
39453-6|ctendon
24630-6|dhorax
37915-6|i ; guidage pour biopsie percutanée
38142-6|ydrainage+placement d'un cathéter de drainage
37921-4|ylocalisation à l'aiguille
42140-4|yplacement d'une sonde
69281-4|jlimitée
38135-0|dissu ; guidage pour aspiration profonde.aiguille fine
38136-8|zpiration superficielle.aiguille fine
80858-4|imou de la tête et du cou
80861-8|nu membre inférieur
80881-6|wsupérieur
80875-8|ppénis
80855-0|jusculosquelettique d'une extrémité
80854-3|zue d'une extrémité limitée
39415-5|dractus gastro-intestinal
39450-2|zal avec contraste per os
39416-3|lénito-urinaire
24731-2|dête
81158-8|g ; pédiatrique
44164-2|het cou
38034-5|hlimitée
24732-0|hpendant chirurgie
24537-3|cutérus ; guidage pour aspiration du fluide amniotique
30705-8|jet trompes de Fallope
42143-8|zllope avec solution saline intrautérine
46364-6|cvaisseaux du membre inférieur - bilatéral
38139-2|ppénis
38134-3|mfémoraux
38128-5|u - bilatéral
38129-3|miliaques - bilatéraux
38141-8|xdroits
38137-6|xgauches
69295-4|mrénaux
38131-9|msousclaviers - bilatéral
39036-9|deine
39030-2|h - bilatérale
42141-2|i; guidage pour ablation d'un cathéter veineux central tunnelé
81165-3|yccès veineux périphérique
30643-1|xplacement d'un cathéter veineux central
30644-9|zacement d'un cathéter veineux central tunnelé
72537-4|id'extrémité - bilatérale ; guidage pour sclérothérapie vasculaire
42144-6|kun membre - droit
72534-1|zit ; guidage pour ablation par laser
72532-5|zit ; guidage pour phlébectomie ambulatoire
72644-8|zit ; guidage pour sclérothérapie vasculaire
42145-3|wgauche
72535-8|zche ; guidage pour ablation par laser
72533-3|zche ; guidage pour phlébectomie ambulatoire
72645-5|zche ; guidage pour sclérothérapie vasculaire
46363-8|ju membre inférieur
48691-0|zur - droit
48692-8|zur - gauche
48690-2|ssupérieur - bilatérale
48688-6|zur - droit
48689-4|zur - gauche
69399-4|ifémorale et veine poplitée
39045-0|ilimitée
72536-6|hs d'extrémité - bilatérale ; guidage pour sclérothérapie vasculaire
41816-0|lun membre - droit
72642-2|zoit ; guidage pour sclérothérapie vasculaire
41835-0|ku membre - gauche
72643-0|zhe ; guidage pour sclérothérapie vasculaire
69385-3|tinférieur - bilatérales
69392-9|zeur - gauche
80860-0|zeur - unilatéral limitée
69395-2|tsupérieur
80895-6|zeur - bilatérales
80879-0|zeur - unilatéral limitée
25019-1|essie urinaire
69280-6|r limitée
69388-7|spostmictionnel
38021-2|doies biliaires et vésicule biliaire
24711-4|désicule biliaire
38022-0|t avec cholécystokinine
38020-4|ulimitée
24907-8|cépaule
26265-9|i - bilatérale
26269-1|ldroite
26267-5|lgauche
69387-9|eididyme ; guidage pour biopsie percutanée
99826-0|b.A-scan oeil
99607-4|cdoppler vaisseaux du membre inférieur - bilatéral pour cartographie veineuse
99606-6|zmbre inférieur - droit pour cartographie veineuse
99605-8|zmbre inférieur - gauche pour cartographie veineuse
99827-8|célastographie du sein
87146-7|1paule ; guidage pour injection
28028-9|1tude anuscopique
18744-3|6bronchoscopique
18746-8|6colonoscopique
28033-9|k à\u00a0 travers une stomie
18742-7|6en arthroscopie
18751-8|8doscopique
28018-0|8téroscopique
28012-3|6oesophagoscopique
18753-4|6par un sigmoïdoscope flexible`),
});
