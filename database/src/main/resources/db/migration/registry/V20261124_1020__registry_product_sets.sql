-- The 26 product sets of 26/2026/QĐ-TTg, Phụ lục I (R15), with the ministries in charge. Short names in both languages.
insert into registry.product_set (number, industry, name_vi, name_en, lead_ministry) values
    (1, 'FOOD', 'Rau, củ, quả, hạt tươi', 'Fresh vegetables, roots, fruit and seeds', 'Bộ Nông nghiệp và Môi trường'),
    (2, 'FOOD', 'Thịt, thủy sản, trứng, sữa tươi', 'Fresh meat, fish, eggs and milk', 'Bộ Nông nghiệp và Môi trường'),
    (3, 'FOOD', 'Gạo, ngũ cốc, hạt sơ chế', 'Rice, cereals and grains, prepared raw', 'Bộ Nông nghiệp và Môi trường'),
    (4, 'FOOD', 'Mật ong và nông sản thực phẩm khác', 'Honey and other farm produce', 'Bộ Nông nghiệp và Môi trường'),
    (5, 'FOOD', 'Đồ ăn nhanh', 'Ready-to-eat food', 'Bộ Công Thương'),
    (6, 'FOOD', 'Chế biến từ gạo, ngũ cốc', 'Processed rice and cereals', 'Bộ Nông nghiệp và Môi trường; Bộ Công Thương'),
    (7, 'FOOD', 'Chế biến từ rau, củ, quả, hạt', 'Processed vegetables, fruit and seeds', 'Bộ Nông nghiệp và Môi trường'),
    (8, 'FOOD', 'Chế biến từ thịt, thủy sản, trứng, sữa, mật ong', 'Processed meat, fish, eggs, milk and honey',
        'Bộ Nông nghiệp và Môi trường; Bộ Công Thương'),
    (9, 'FOOD', 'Tương, nước mắm, gia vị dạng lỏng', 'Sauces, fish sauce and liquid spices', 'Bộ Nông nghiệp và Môi trường'),
    (10, 'FOOD', 'Gia vị khác', 'Other spices', 'Bộ Nông nghiệp và Môi trường'),
    (11, 'FOOD', 'Chè tươi, chè chế biến', 'Tea, fresh and processed', 'Bộ Nông nghiệp và Môi trường'),
    (12, 'FOOD', 'Trà từ thực vật khác', 'Infusions of other plants', 'Bộ Nông nghiệp và Môi trường'),
    (13, 'FOOD', 'Cà phê, ca cao', 'Coffee and cocoa', 'Bộ Nông nghiệp và Môi trường'),
    (14, 'DRINK', 'Rượu trắng', 'White spirits', 'Bộ Công Thương'),
    (15, 'DRINK', 'Đồ uống có cồn khác', 'Other alcoholic drinks', 'Bộ Công Thương'),
    (16, 'DRINK', 'Nước khoáng, nước uống đóng chai', 'Mineral and bottled water', 'Bộ Y tế'),
    (17, 'DRINK', 'Đồ uống không cồn khác', 'Other soft drinks', 'Bộ Công Thương'),
    (18, 'MEDICINAL', 'Thực phẩm chức năng, thuốc dược liệu, thuốc cổ truyền', 'Health food, herbal and traditional medicine', 'Bộ Y tế'),
    (19, 'MEDICINAL', 'Mỹ phẩm có thành phần từ dược liệu', 'Cosmetics with medicinal plants', 'Bộ Y tế'),
    (20, 'MEDICINAL', 'Tinh dầu và dược liệu khác', 'Essential oils and other medicinal products', 'Bộ Y tế; Bộ Công Thương'),
    (21, 'CRAFT', 'Thủ công mỹ nghệ gia dụng, trang trí', 'Household and decorative craft', 'Bộ Công Thương; Bộ Nông nghiệp và Môi trường'),
    (22, 'CRAFT', 'Vải, may mặc', 'Fabric and clothing', 'Bộ Công Thương'),
    (23, 'ORNAMENTAL', 'Hoa', 'Flowers', 'Bộ Nông nghiệp và Môi trường'),
    (24, 'ORNAMENTAL', 'Cây cảnh', 'Ornamental plants', 'Bộ Nông nghiệp và Môi trường'),
    (25, 'ORNAMENTAL', 'Động vật cảnh', 'Ornamental animals', 'Bộ Nông nghiệp và Môi trường'),
    (26, 'TOURISM', 'Du lịch cộng đồng, du lịch sinh thái, điểm du lịch', 'Community tourism, eco-tourism and tourist spots',
        'Bộ Văn hóa, Thể thao và Du lịch; Bộ Nông nghiệp và Môi trường');

-- Running numbers of product codes: the last one given per commune and year, so that none is ever given twice (R88).
create table registry.product_code_counter (
    list text not null references area.unit_list,
    commune_code text not null,
    year smallint not null check (year between 2018 and 2100),
    last_number integer not null check (last_number > 0),
    primary key (list, commune_code, year)
);
